// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "core/engine/flow.h"

namespace maskline {

/// Removes camera motion: an eight-parameter model (a plane seen by a moving camera) is fitted
/// robustly to `motion` (CV_32FC2) where `object` (CV_32F) is small, and subtracted. Returns the
/// residual motion, CV_32FC2.
cv::Mat motionWithoutCamera(const cv::Mat& motion, const cv::Mat& object);

/// Log-odds, CV_32F within ±3, that a pixel moves like the object rather than its surroundings,
/// from histograms of the residual motion inside and outside the warped mask `prior`. 0 where both
/// move alike. All maps are CV_32F of one size except `left`, the residual motion (CV_32FC2).
cv::Mat motionLogRatio(const cv::Mat& left, const cv::Mat& prior, const cv::Mat& consistency);

}  // namespace maskline
