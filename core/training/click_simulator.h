// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <optional>

#include "core/engine/builtin/prompt_planes.h"
#include "core/training/random.h"

namespace maskline::training {

/// The click that a person would make next: in the largest region where `shown` and `truth`
/// (CV_8UC1, 0 / 255) differ, somewhere well inside it (Sofiiuk et al., ICIP 2022). Nothing if they
/// agree.
std::optional<builtin::ClickPoint> nextClick(const cv::Mat& truth, const cv::Mat& shown,
                                             Random& random);

/// A box around the object as a person draws it: a few percent off at each side. Nothing if the
/// mask is empty.
std::optional<cv::Rect2f> drawnBox(const cv::Mat& truth, Random& random);

/// A mask that is wrong the way propagated masks are: shifted, grown or shrunk, with parts missing
/// or added.
cv::Mat spoilt(const cv::Mat& truth, Random& random);

}  // namespace maskline::training
