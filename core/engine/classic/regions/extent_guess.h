// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/engine/classic/regions/merge_tree.h"
#include "core/engine/classic/regions/region_map.h"
#include "core/engine/prompt_raster.h"

namespace maskline {

/// The regions that overlap a bitmap of image size, ascending.
std::vector<int> regionsUnder(const RegionMap& map, const cv::Mat& bitmap);

/// An initial estimate of the intended object (CV_8UC1, 255 = object) from prompts and the mask to
/// correct, using the regions and their merge tree. Prompts that the mask already satisfies have no
/// effect.
cv::Mat guessExtent(const RegionMap& map, const MergeTree& tree, const PromptRaster& prompts,
                    const cv::Mat& existing);

}  // namespace maskline
