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
/// Names the splits of the config, "train" and "val"; where there is only one it is both, since
/// both are needed. Throws Error(Io).
void writeYoloConfig(const std::filesystem::path& file, const YoloConfig& config);

/// See StagedOutput::Shared: the splits and videos of both files. Throws Error(BadInput) where a
/// number is another class in each.
std::string mergeYoloConfig(const std::filesystem::path& there, const std::filesystem::path& here);

}  // namespace maskline
