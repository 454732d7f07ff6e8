// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/base/progress.h"
#include "core/dataset/content.h"
#include "core/dataset/quality/scene_measures.h"

namespace maskline {

struct SceneOptions {
  /// Lengths of the windows of VPQ in frames, each at least 1; those of VIPSeg (Miao et al. 2022).
  std::vector<int> windows = {1, 2, 4, 6};
  bool instances = true;   ///< if false, only mIoU is computed
  bool tracks = true;      ///< if false, no VPQ and STQ
  bool everyFrame = true;  ///< if false, frames without a mask in the truth are left out
};

/// The measures of a category, or their mean over categories, each 0 … 1. Absent where there is
/// nothing to measure.
struct SceneScore {
  std::string name;
  bool stuff = false;
  std::optional<double> iou;                   ///< of a mean: mIoU
  std::optional<double> pq, sq, rq;            ///< per image
  std::optional<double> vpq;                   ///< mean over the windows
  std::vector<std::optional<double>> windows;  ///< VPQ by window
  std::optional<double> aq, stq;               ///< of categories of things, and of all
  std::int64_t matched = 0, extra = 0, missed = 0;
};

struct SceneReport {
  std::vector<SceneScore> categories;  ///< those that occur in the truth or the prediction
  SceneScore all, things, stuff;       ///< means over the categories that occur
  std::vector<int> windows;
  std::int64_t videos = 0, frames = 0;  ///< evaluated
  std::vector<Message> warnings;
  bool cancelled = false;  ///< contains the frames that were evaluated
};

/// Compares scenes: mIoU, PQ, VPQ and STQ as described in scene_measures.h. Where masks overlap, the
/// pixel belongs to the upper one. Ignored tracks and pixels without a mask are void. A track has
/// one category. A frame without a prediction counts as empty, with a warning. Any thread. Throws
/// Error(BadInput) if no video or frame is in both, or if a prediction has another size.
SceneReport evaluateScenes(DatasetContent& truth, DatasetContent& predicted,
                           const SceneOptions& options, const WorkContext& work = {});

/// The same for two files or folders, see openScenes(); tells what each of them lacks. Of `options`
/// only the windows are used. Returns nothing when cancelled.
struct SceneInput {
  std::filesystem::path path;
  std::string format = {};  ///< "" to detect it
};
std::optional<SceneReport> evaluateScenes(const SceneInput& truth, const SceneInput& predicted,
                                          SceneOptions options, const WorkContext& work = {});

}  // namespace maskline
