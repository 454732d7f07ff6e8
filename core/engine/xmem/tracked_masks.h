// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

#include "core/engine/tracker.h"

namespace maskline::xmem {

/// Converts probabilities (objects × h × w, background excluded) to one mask per object of the size
/// `full`. The masks do not overlap. The confidence is the expected IoU under these probabilities.
std::vector<TrackedMask> trackedMasks(const at::Tensor& probabilities, cv::Size full);

}  // namespace maskline::xmem
