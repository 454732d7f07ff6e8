// SPDX-License-Identifier: Apache-2.0
#include "core/engine/parity/fixture.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <opencv2/imgcodecs.hpp>

#include "core/base/stays_inside.h"
#include "core/engine/messages.h"
#include "core/engine/parity/npy.h"
#include "core/mask/picture_code.h"

namespace maskline::parity {
namespace {

constexpr double least = 1e-4, leastAlone = 2e-5;  // that a tolerance can be
constexpr const char* partSpread = "step_rounding_spread";

nlohmann::json readJson(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) {
    throw Error(messages::engine::parityFolderMissing, file);
  }
  try {
    return nlohmann::json::parse(in);
  } catch (const nlohmann::json::exception&) {
    throw Error(messages::engine::notJson, file);
  }
}

}  // namespace

std::string caseTitle(const nlohmann::json& item) {
  return "The case \"" + item.at("name").get<std::string>() + "\"";
}

Fixture::Fixture(const std::filesystem::path& folder)
    : m_folder(folder), m_manifest(readJson(folder / "manifest.json")) {
  try {
    m_config = readJson(inside(m_manifest.value("config", std::string("config.json"))));
    for (const auto& entry : m_manifest.at("tensors")) {
      m_files[entry.at("name").get<std::string>()] = entry.at("file").get<std::string>();
    }
    for (const auto& one : cases()) one.at("name").get<std::string>();
    checkpoint();
  } catch (const nlohmann::json::exception&) {
    throw Error(messages::engine::manifestIncomplete, (folder / "manifest.json"));
  }
}

std::filesystem::path Fixture::inside(const std::string& name) const {
  if (!staysInside(name)) {
    throw Error(messages::engine::outsideFolder, name);
  }
  return m_folder / name;
}

std::filesystem::path Fixture::checkpoint() const {
  return inside(m_manifest.at("checkpoint").get<std::string>());
}

std::vector<std::string> Fixture::under(const std::string& prefix) const {
  std::vector<std::string> names;
  for (auto it = m_files.lower_bound(prefix); it != m_files.end() && it->first.starts_with(prefix);
       ++it) {
    names.push_back(it->first);
  }
  return names;
}

at::Tensor Fixture::tensor(const std::string& name) const {
  const auto found = m_files.find(name);
  if (found == m_files.end()) {
    throw Error(messages::engine::tensorNotListed, name);
  }
  m_touched.insert(name);
  return readNpy(inside(found->second));
}

cv::Mat Fixture::picture(const std::string& clip, int index) const {
  char name[16];
  std::snprintf(name, sizeof name, "%05d.png", index);
  return picture("clips/" + clip + "/" + name);
}

cv::Mat Fixture::picture(const std::string& file) const {
  std::ifstream in(inside(file), std::ios::binary);
  const std::vector<std::uint8_t> bytes(std::istreambuf_iterator<char>(in), {});
  const cv::Mat picture = decodePicture(bytes, cv::IMREAD_UNCHANGED);
  if (picture.empty()) {
    throw Error(messages::engine::parityPictureMissing, (m_folder / file));
  }
  return picture;
}

nlohmann::json Fixture::note(const std::string& name) const {
  return m_manifest.value("notes", nlohmann::json::object()).value(name, nlohmann::json::object());
}

bool Fixture::hasPartSpread(const std::string& kind) const {
  return note(partSpread).contains(kind);
}

double Fixture::tolerance(const std::string& caseName, const std::string& kind,
                          double magnitude) const {
  const double unit = std::clamp(magnitude, 1e-12, 1.0);
  if (caseName == partAlone)
    return std::max(leastAlone, 3 * note(partSpread).value(kind, 0.0) / unit);
  double spread = 0;
  const nlohmann::json spreads = note("rounding_spread");
  for (const auto& [name, kinds] : spreads.items()) {
    if (name == caseName || caseName == anyCase) spread = std::max(spread, kinds.value(kind, 0.0));
  }
  return std::max(least, 3 * spread / unit);
}

std::vector<std::string> Fixture::untouched() const {
  std::vector<std::string> names;
  for (const auto& [name, file] : m_files) {
    if (!m_touched.contains(name)) names.push_back(name);
  }
  return names;
}

}  // namespace maskline::parity
