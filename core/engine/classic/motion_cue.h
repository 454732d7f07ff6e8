// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "core/engine/flow.h"

namespace maskline {

/// The flow that the camera alone would cause: an eight-parameter model (a plane seen by a moving
/// camera) fitted robustly to `motion` (CV_32FC2) where `object` (CV_32F) is small. Returns what is
/// left of the motion without it, CV_32FC2.
cv::Mat motionWithoutCamera(const cv::Mat& motion, const cv::Mat& object);

/// Log-odds, CV_32F within ±3, that a pixel moves as the object does rather than as what surrounds
/// it: histograms of the motion left, inside and outside the carried mask `prior`. Where both move
/// alike it says 0. All CV_32F of one size but `left` (CV_32FC2).
cv::Mat motionLogRatio(const cv::Mat& left, const cv::Mat& prior, const cv::Mat& consistency);

}  // namespace maskline
