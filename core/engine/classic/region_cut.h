// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/engine/classic/region_map.h"

namespace maskline {

/// What is known of each region before neighbours are heard.
struct RegionVotes {
  std::vector<float> logit;        ///< log-odds that it is the object, summed over its pixels
  std::vector<signed char> fixed;  ///< 1 = certainly, −1 = certainly not, 0 = open
};

/// Sums a pixel map of log-odds (CV_32F) over the regions.
std::vector<float> sumOverRegions(const RegionMap& map, const cv::Mat& logit);

/// The labelling of least energy on the graph of regions: cutting a border costs `strength` times
/// its length where it is weak and little where it is strong. Returns 1 for regions of the object.
std::vector<char> cutRegions(const RegionMap& map, const RegionVotes& votes, float strength);

/// CV_8UC1 of the picture's size, 255 where the region's label is set.
cv::Mat paintRegions(const RegionMap& map, const std::vector<char>& labels);

/// Mean edge strength along the outline of the labelled regions, 0 … 1; 0 without an outline.
float outlineContrast(const RegionMap& map, const std::vector<char>& labels);

}  // namespace maskline
