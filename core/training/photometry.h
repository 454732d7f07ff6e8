// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/training/random.h"

namespace maskline::training {

/// Changes colour, light, sharpness, grain and compression of the frames of a clip (CV_8UC3), most
/// of it alike on all frames, a little of it from frame to frame.
void varyLook(std::vector<cv::Mat>& frames, Random& random);

}  // namespace maskline::training
