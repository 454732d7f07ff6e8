// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <opencv2/core.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace maskline {

/// What `data.yaml` says.
struct YoloConfig {
  std::vector<std::string> names;  ///< of the classes, by number; "" where one is left out
  /// Folders that train, val and test are, by their last name; "images" is none.
  std::set<std::string> splits;
  std::map<std::string, cv::Size> sizes;  ///< of videos, for labels without pictures; a key of ours
};

/// Whether this file is YAML with names of classes.
bool isYoloConfig(const std::filesystem::path& file);
/// `data.yaml`, or else the first other file in the folder for which isYoloConfig() holds.
std::optional<std::filesystem::path> yoloConfigIn(const std::filesystem::path& folder);

/// Throws Error(NotFound, Corrupt, BadInput) with the line.
YoloConfig readYoloConfig(const std::filesystem::path& file);
/// Throws Error(Io).
void writeYoloConfig(const std::filesystem::path& file, const YoloConfig& config,
                     const std::string& train, const std::string& val);

}  // namespace maskline
