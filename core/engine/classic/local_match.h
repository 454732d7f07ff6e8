// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "core/engine/classic/working_frame.h"
#include "core/engine/flow.h"

namespace maskline {

/// What pixels of like colour, near to where the flow comes from, were a frame ago.
struct LocalMatch {
  cv::Mat odds;      ///< CV_32F, size of roi: log-odds that the pixel is the object
  cv::Mat familiar;  ///< CV_32F, size of roi, 0 … 1: how much there was to compare with
};

/// Compares every pixel of `roi` with a window of the earlier frame around its source, weighted by
/// likeness and nearness: mends flow that is wrong by a few pixels and keeps outlines on edges.
/// `probability` (CV_32F) belongs to the earlier frame. All of working size.
LocalMatch matchLocally(const WorkingFrame& earlier, const cv::Mat& probability,
                        const WorkingFrame& now, const BackwardFlow& flow, cv::Rect roi);

}  // namespace maskline
