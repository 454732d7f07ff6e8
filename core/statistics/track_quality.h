// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/mask/temporal.h"

namespace maskline {

/// From the frame before to `frame`.
struct FrameChange {
  FrameIndex frame;
  MaskChange change;
};

/// A stretch of frames with the mean over its pairs of neighbouring frames.
struct QualityStretch {
  FrameRange frames;
  MaskChange mean;
};

/// The temporal quality of one object.
struct TrackQuality {
  std::string name;
  std::int64_t pairs = 0;             ///< neighbouring frames that could be compared
  MaskChange mean;                    ///< over the pairs; 0 without any
  std::vector<QualityStretch> worst;  ///< by T, the worst first, without overlap
};

constexpr std::size_t stretchPairs = 10;  ///< pairs of a worst stretch, or all if there are fewer
constexpr std::size_t mostStretches = 3;

/// Pure. `changes` in frame order.
TrackQuality qualityOf(std::string name, std::span<const FrameChange> changes);

/// Compares the masks of neighbouring frames of one shot on which an object is visible, as stored
/// in a project file, through a read-only connection of its own; of all objects and frames if none
/// are named. Reports its progress in frames. No value if it was cancelled. A pair takes a few
/// milliseconds. Throws as Project::open().
std::optional<std::vector<TrackQuality>> trackQuality(const std::filesystem::path& file,
                                                      std::vector<ObjectId> objects = {},
                                                      std::optional<FrameRange> range = {},
                                                      const WorkContext& work = {});

}  // namespace maskline
