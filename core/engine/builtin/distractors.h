// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace maskline::builtin {

/// Takes out of `logits` (CV_32F) the pieces that lie far from where the object is expected:
/// objects that look like it. `carried` is the mask warped by optical flow, CV_32F, 0 … 1, of any
/// size. Nothing changes where the object was hidden or small, or where no piece lies near: then it
/// may have come back elsewhere.
/// The idea of a motion gate is that of SAMURAI (Yang et al. 2024).
void removeDistractors(cv::Mat& logits, const cv::Mat& carried);

}  // namespace maskline::builtin
