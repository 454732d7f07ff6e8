// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "core/engine/sam2/model.h"
#include "core/mask/mask.h"

namespace maskline::sam2 {

/// Where logits (H × W float32) are above 0.
Mask maskOf(const at::Tensor& logits);

/// How sure the model is of an object's mask (0 … 1): the IoU it expects and that it sees the
/// object at all; of an empty mask, that it does not.
float confidenceOf(double iou, double seen);

/// How doubtful each place is (uncertaintyOf), in the proportions of a picture of `size`.
cv::Mat doubtOf(const at::Tensor& lowLogits, cv::Size size);

/// A mask as 0 and 1, H × W float32.
at::Tensor tensorOf(const Mask& mask);

}  // namespace maskline::sam2
