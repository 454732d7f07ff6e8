// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/training/data/random.h"

namespace maskline::training {

/// Photometric augmentation: changes colour, light, sharpness, grain and compression of the frames
/// of a clip (CV_8UC3), mostly the same on all frames, with small changes between frames.
void augmentAppearance(std::vector<cv::Mat>& frames, Random& random);

}  // namespace maskline::training
