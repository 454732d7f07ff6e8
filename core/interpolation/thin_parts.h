// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace maskline {

/// The parts of a bitmap that are thinner than `width` pixels and either stand apart or protrude
/// from the rest by more than `width` pixels, each with its base. CV_8UC1 of the size of `set`,
/// 255 = set. Given the unset pixels, these are thin gaps and small holes. Parts that the border of
/// the bitmap cuts off do not count as thin for that reason.
cv::Mat thinParts(const cv::Mat& set, double width);

}  // namespace maskline
