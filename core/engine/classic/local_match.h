// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "core/engine/classic/working_frame.h"
#include "core/engine/flow.h"

namespace maskline {

/// The labels of similar pixels of the previous frame, near the position that the flow points to.
struct LocalMatch {
  cv::Mat odds;      ///< CV_32F, size of roi: log-odds of belonging to the object
  cv::Mat familiar;  ///< CV_32F, size of roi, 0 … 1: weight of the similar pixels found
};

/// Compares every pixel of `roi` with a window of the earlier frame around its source, weighted by
/// similarity and distance. This corrects flow errors of a few pixels and keeps outlines on edges.
/// `probability` (CV_32F) belongs to the earlier frame. All of working size.
LocalMatch matchLocally(const WorkingFrame& earlier, const cv::Mat& probability,
                        const WorkingFrame& now, const BackwardFlow& flow, cv::Rect roi);

}  // namespace maskline
