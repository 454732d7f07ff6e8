// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "core/engine/flow.h"

namespace maskline::builtin {

/// The motion from one frame to the next, at the resolution of the network's masks.
struct Motion {
  cv::Mat source;       ///< CV_32FC2 of the grid: the previous position of each cell, in cells
  cv::Mat reliability;  ///< CV_32F of the grid, 0 … 1
};

/// `earlier` and `later` are CV_8UC3 of the network's size; the grid is a quarter of it.
Motion motionBetween(FlowEstimator& flow, const cv::Mat& earlier, const cv::Mat& later);

/// Warps a mask (CV_32F of the grid, 0 … 1) of the earlier frame to the later one; 0 beyond the
/// border.
cv::Mat carry(const cv::Mat& mask, const Motion& motion);

}  // namespace maskline::builtin
