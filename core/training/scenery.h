// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "core/training/random.h"

namespace maskline::training {

/// A region of one look (sky, road, wall) in a picture (CV_8UC3), grown from a place that is chosen
/// at random outside `objects` (CV_8UC1, not 0; may be empty). CV_8UC1 0 / 255, without holes as
/// small as specks; all 0 where nothing of that kind lies around the place. After D. Comaniciu and
/// P. Meer, "Mean shift: a robust approach toward feature space analysis", TPAMI 2002.
cv::Mat sceneryAround(const cv::Mat& image, const cv::Mat& objects, Random& random);

}  // namespace maskline::training
