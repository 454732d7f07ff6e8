// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/engine/classic/merge_tree.h"
#include "core/engine/classic/region_map.h"
#include "core/engine/prompt_raster.h"

namespace maskline {

/// The regions that a bitmap of the picture's size touches, ascending.
std::vector<int> regionsUnder(const RegionMap& map, const cv::Mat& bitmap);

/// A first guess at the pixels meant (CV_8UC1, 255 = object), from prompts and the mask to correct,
/// by regions and their merge tree. Prompts that the mask already obeys change nothing.
cv::Mat guessExtent(const RegionMap& map, const MergeTree& tree, const PromptRaster& prompts,
                    const cv::Mat& existing);

}  // namespace maskline
