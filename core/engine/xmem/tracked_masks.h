// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

#include "core/engine/tracker.h"

namespace maskline::xmem {

/// `probabilities` objects × h × w, of which the objects' share is what background leaves → a mask
/// per object of the size `full`, no two of which overlap. The confidence is the IoU that the
/// probabilities themselves lead one to expect.
std::vector<TrackedMask> trackedMasks(const at::Tensor& probabilities, cv::Size full);

}  // namespace maskline::xmem
