// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "core/mask/mask.h"

namespace maskline {

// How the DAVIS evaluator reads a label map: void is background, unless 0 and 255 are all that a
// picture holds; 255 is then object 1.

/// The largest object number of CV_8UC1 labels, 0 if there is none.
int largestLabel(const cv::Mat& labels);

/// The objects that occur, by number; all of them as object 1 if `singleObject` (DAVIS 2016).
std::map<int, Mask> objectsOf(const cv::Mat& labels, bool singleObject);

}  // namespace maskline
