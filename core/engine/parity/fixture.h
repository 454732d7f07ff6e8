// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>
#include <set>

#include "core/base/error.h"
#include "core/engine/checkpoint/checkpoint.h"

namespace maskline::parity {

/// The value under `key` of a part of the manifest. Throws Error(Corrupt) with a sentence that
/// names `owner` ("The case …") if there is none or it is of another kind.
template <class T>
T required(const nlohmann::json& part, const std::string& key, const std::string& owner) {
  if (!part.contains(key))
    throw Error(Error::Kind::Corrupt,
                owner + " has no \"" + key + "\" in the manifest; add it there.");
  try {
    return part.at(key).get<T>();
  } catch (const nlohmann::json::exception&) {
    throw Error(Error::Kind::Corrupt,
                owner + " has a \"" + key + "\" of the wrong kind in the manifest; mend it there.");
  }
}

/// The case as required() names it: "The case "…"".
std::string caseTitle(const nlohmann::json& item);

/// A folder of saved inputs and outputs. Everything is looked up in its own manifest; whatever is
/// asked for is noted, so that what nobody compared can be named.
class Fixture {
 public:
  /// Throws Error(NotFound / Corrupt) if the folder is not of that layout.
  explicit Fixture(const std::filesystem::path& folder);

  const nlohmann::json& config() const { return m_config; }
  const nlohmann::json& manifest() const { return m_manifest; }
  /// The manifest's cases, each with a "name".
  const nlohmann::json& cases() const { return m_manifest.at("cases"); }
  std::filesystem::path checkpoint() const;

  /// Whether the manifest lists a tensor of this name ("image/click/out_mask").
  bool has(const std::string& tensor) const { return m_files.contains(tensor); }
  /// The names that begin so, in order.
  std::vector<std::string> under(const std::string& prefix) const;
  /// Throws Error(NotFound) if it is not listed.
  at::Tensor tensor(const std::string& name) const;

  /// Picture `index` of a clip, CV_8UC3 BGR, or CV_8UC1 if it is grey (numbers of objects).
  cv::Mat picture(const std::string& clip, int index) const;
  /// The same for a picture beside the tensors ("image/input.png").
  cv::Mat picture(const std::string& file) const;

  /// 1e-4 or three times what the reference itself moves by for this kind of output of this case,
  /// relative to the tensor's largest magnitude. The manifest gives that movement in the output's
  /// own units, which is more than the share of a tensor (a single score, say) that is near 0.
  /// anyCase stands for the case in which it moves most.
  double tolerance(const std::string& caseName, const std::string& kind,
                   double magnitude = 1) const;
  static constexpr const char* anyCase = "*";
  /// Stands for one part of the model fed with saved inputs, of which the manifest says how far
  /// rounding moves it alone: three times that or 2e-5.
  static constexpr const char* partAlone = "/";
  bool hasPartSpread(const std::string& kind) const;

  /// Tensors that were never asked for.
  std::vector<std::string> untouched() const;

 private:
  nlohmann::json note(const std::string& name) const;

  std::filesystem::path m_folder;
  nlohmann::json m_config, m_manifest;
  std::map<std::string, std::string> m_files;
  mutable std::set<std::string> m_touched;
};

}  // namespace maskline::parity
