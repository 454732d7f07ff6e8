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

/// The contents of `data.yaml`.
struct YoloConfig {
  std::vector<std::string> names;  ///< of the classes, by number; "" for unused numbers
  /// The last path components of train, val and test, except "images".
  std::set<std::string> splits;
  std::map<std::string, cv::Size>
      sizes;  ///< of videos, for labels without images; an additional key
};

/// Whether the file is YAML with class names.
bool isYoloConfig(const std::filesystem::path& file);
/// `data.yaml`, otherwise the first file in the folder for which isYoloConfig() is true.
std::optional<std::filesystem::path> yoloConfigIn(const std::filesystem::path& folder);

/// Throws Error(NotFound, Corrupt, BadInput) with the line.
YoloConfig readYoloConfig(const std::filesystem::path& file);
/// Lists the splits of the config as "train" and "val"; a single split is listed as both, because
/// both are required. Throws Error(Io).
void writeYoloConfig(const std::filesystem::path& file, const YoloConfig& config);

/// See StagedOutput::Shared: the splits and videos of both files. Throws Error(BadInput) if a
/// number is a different class in each.
std::string mergeYoloConfig(const std::filesystem::path& there, const std::filesystem::path& here);

}  // namespace maskline
