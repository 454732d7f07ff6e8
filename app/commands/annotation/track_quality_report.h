// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace maskline {

struct TrackQualityOptions {
  std::filesystem::path project;
  std::vector<std::string> objects;      ///< names; none = all
  std::optional<std::int64_t> from, to;  ///< first and last frame
  bool json = false;
};

/// Measures the temporal quality of tracks and prints it.
void reportTrackQuality(const TrackQualityOptions& options);

}  // namespace maskline
