// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <optional>

#include "core/engine/builtin/prompt_planes.h"
#include "core/training/data/random.h"

namespace maskline::training {

/// Simulates the next click of a person: a point well inside the largest region where `shown` and
/// `truth` (CV_8UC1, 0 / 255) differ (Sofiiuk et al., ICIP 2022). Empty if they agree.
std::optional<builtin::ClickPoint> nextClick(const cv::Mat& truth, const cv::Mat& shown,
                                             Random& random);

/// A box around the object with an error of a few percent at each side, as drawn by a person. Empty
/// if the mask is empty.
std::optional<cv::Rect2f> drawnBox(const cv::Mat& truth, Random& random);

/// A mask with typical propagation errors: shifted, grown or shrunk, with parts missing or added.
cv::Mat degraded(const cv::Mat& truth, Random& random);

}  // namespace maskline::training
