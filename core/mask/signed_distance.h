// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace maskline {

/// Fast: OpenCV's 3 × 3 approximation, within about 5%. Exact: the Euclidean distance.
enum class DistanceQuality { Fast, Exact };

/// For each pixel of a bitmap (CV_8UC1, not 0 = set) the distance to the nearest pixel of the
/// opposite state (set or not set), positive for set pixels and negative for unset pixels.
/// CV_32FC1. The bitmap must have pixels of both kinds, otherwise the distances have no meaning.
cv::Mat signedDistance(const cv::Mat& bitmap, DistanceQuality quality = DistanceQuality::Fast);

/// The exact signed distance to the outline, which runs between the pixels, half a pixel from
/// either side. As above otherwise.
cv::Mat distanceToOutline(const cv::Mat& bitmap);

}  // namespace maskline
