// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>
#include <set>

#include "core/engine/checkpoint/checkpoint.h"
#include "core/engine/messages.h"

namespace maskline::parity {

/// The value under `key` of a part of the manifest. Throws Error(Corrupt) with a sentence that
/// names `owner` ("The case …") if there is none or it is of another kind.
template <class T>
T required(const nlohmann::json& part, const std::string& key, const std::string& owner) {
  if (!part.contains(key)) throw Error(messages::engine::manifestKeyMissing, owner, key);
  try {
    return part.at(key).get<T>();
  } catch (const nlohmann::json::exception&) {
    throw Error(messages::engine::manifestKeyWrong, owner, key);
  }
}

/// The owner name for required(): "The case "…"".
std::string caseTitle(const nlohmann::json& item);

/// A folder of saved inputs and outputs with a manifest. It records which tensors were requested,
/// so that those that were never compared can be reported.
class Fixture {
 public:
  /// Throws Error(NotFound / Corrupt) if the folder does not have that layout.
  explicit Fixture(const std::filesystem::path& folder);

  const nlohmann::json& config() const { return m_config; }
  const nlohmann::json& manifest() const { return m_manifest; }
  /// The manifest's cases, each with a "name".
  const nlohmann::json& cases() const { return m_manifest.at("cases"); }
  std::filesystem::path checkpoint() const;

  /// Whether the manifest lists a tensor of this name ("image/click/out_mask").
  bool has(const std::string& tensor) const { return m_files.contains(tensor); }
  /// The tensor names with this prefix, in order.
  std::vector<std::string> under(const std::string& prefix) const;
  /// Throws Error(NotFound) if it is not listed.
  at::Tensor tensor(const std::string& name) const;

  /// Image `index` of a clip, CV_8UC3 BGR, or CV_8UC1 if it is a grey label map.
  cv::Mat picture(const std::string& clip, int index) const;
  /// An image stored beside the tensors ("image/input.png").
  cv::Mat picture(const std::string& file) const;

  /// The tolerance, relative to `magnitude`, the largest magnitude of the tensor: 1e-4, or three
  /// times the rounding spread of the reference for this kind of output of this case if that is
  /// larger. The manifest gives the spread in absolute units, so for a tensor of small values (a
  /// single score near 0, say) the relative tolerance is larger. anyCase selects the case with the
  /// largest spread.
  double tolerance(const std::string& caseName, const std::string& kind,
                   double magnitude = 1) const;
  static constexpr const char* anyCase = "*";
  /// Used in place of a case name, for one part of the model that is run alone with saved inputs:
  /// the tolerance is three times the rounding spread that the manifest gives for this part, at
  /// least 2e-5.
  static constexpr const char* partAlone = "/";
  bool hasPartSpread(const std::string& kind) const;

  /// The tensors that were never requested.
  std::vector<std::string> untouched() const;

 private:
  /// Throws Error(Corrupt) for a name that leads out of the folder.
  std::filesystem::path inside(const std::string& name) const;
  nlohmann::json note(const std::string& name) const;

  std::filesystem::path m_folder;
  nlohmann::json m_config, m_manifest;
  std::map<std::string, std::string> m_files;
  mutable std::set<std::string> m_touched;
};

}  // namespace maskline::parity
