// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "core/engine/sam2/model.h"
#include "core/mask/mask.h"

namespace maskline::sam2 {

/// The mask of the logits (H × W float32, on any device) above 0.
Mask maskOf(const at::Tensor& logits);

/// The confidence of a mask (0 … 1): the estimated IoU times the probability that the object is
/// visible; if it is not (`seen` ≤ 0), the probability of that.
float confidenceOf(double iou, double seen);

/// The uncertainty map (uncertaintyOf) with the aspect ratio of an image of `size`.
cv::Mat doubtOf(const at::Tensor& lowLogits, cv::Size size);

/// A mask as 0 and 1, H × W float32.
at::Tensor tensorOf(const Mask& mask, at::Device device = at::kCPU);

}  // namespace maskline::sam2
