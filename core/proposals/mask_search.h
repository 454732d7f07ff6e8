// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/base/progress.h"
#include "core/engine/segmenter.h"
#include "core/proposals/candidate.h"

namespace maskline {

/// An image on which to look for masks.
struct SearchImage {
  ImageKey key;
  cv::Mat pixels;  ///< CV_8UC3 BGR
};

/// Which of the masks at the points of a grid are kept.
struct SearchSettings {
  float leastConfidence = 0.15f;  ///< see PointMask
  float leastStability = 0.4f;
  double leastShare = 0.0004;  ///< of the image
  double mostShare = 0.95;
};

/// Points at equal distances, at most half a distance from the border.
std::vector<cv::Point2f> pointGrid(cv::Size image, int across);

/// The rough masks at these points that fulfil the settings; many are nearly equal. None if
/// cancelled. Reports the points that are done as progress of `total`.
std::optional<std::vector<PointMask>> roughMasks(Segmenter& segmenter, const SearchImage& image,
                                                 std::span<const cv::Point2f> points,
                                                 const SearchSettings& settings,
                                                 const WorkContext& work, std::int64_t total);

/// The rough mask at the size of the image, its outline redrawn by the segmenter. The score is the
/// confidence of the result. An empty mask if it has become another one.
Candidate refined(Segmenter& segmenter, const SearchImage& image, const Mask& rough);

}  // namespace maskline
