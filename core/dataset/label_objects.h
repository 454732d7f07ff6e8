// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "core/mask/mask.h"

namespace maskline {

// Label maps as interpreted by the DAVIS evaluation: void is background, unless an image contains
// only 0 and 255; then 255 is object 1.

/// The highest object number of CV_8UC1 labels, 0 if there is none.
int largestLabel(const cv::Mat& labels);

/// The objects by number; all of them as object 1 if `singleObject` (DAVIS 2016).
std::map<int, Mask> objectsOf(const cv::Mat& labels, bool singleObject);

}  // namespace maskline
