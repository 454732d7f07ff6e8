// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/engine/classic/regions/region_map.h"

namespace maskline {

/// The unary terms of each region.
struct RegionVotes {
  std::vector<float> logit;        ///< log-odds of belonging to the object, summed over its pixels
  std::vector<signed char> fixed;  ///< 1 = fixed to object, −1 = fixed to background, 0 = free
};

/// Sums a pixel map of log-odds (CV_32F) over the regions.
std::vector<float> sumOverRegions(const RegionMap& map, const cv::Mat& logit);

/// The labelling of minimum energy on the region graph. Cutting a border costs `strength` times its
/// length if the border has low contrast, and little if it has high contrast. Returns 1 for object
/// regions.
std::vector<char> cutRegions(const RegionMap& map, const RegionVotes& votes, float strength);

/// CV_8UC1 of image size, 255 where the label of the region is set.
cv::Mat paintRegions(const RegionMap& map, const std::vector<char>& labels);

/// Mean edge strength along the outline of the labelled regions, 0 … 1; 0 without an outline.
float outlineContrast(const RegionMap& map, const std::vector<char>& labels);

}  // namespace maskline
