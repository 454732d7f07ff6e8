// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/auto_annotation/found_mask.h"
#include "core/auto_annotation/network_runner.h"
#include "core/auto_annotation/picture_input.h"

namespace maskline {

/// An object of a detector, before overlapping ones are dropped.
struct Detection {
  cv::Rect2d box;  ///< in pixels of the picture
  FoundMask found;
};

/// The objects of the plain form: boxes N × 4 (left, top, right, bottom in pixels of the input),
/// scores N or N × classes, labels N (not needed with N × classes), masks N × h × w that cover the
/// input. Throws Error(BadInput) for other shapes.
std::vector<Detection> plainDetections(const std::vector<NetworkOutput>& outputs,
                                       const OwnModel& model, const Placement& place);

/// The objects of a YOLO network for segmentation: 1 × (4 + classes + K) × N with centre, size,
/// class scores and K factors of an object in each column, and 1 × K × h × w prototypes. A mask is
/// where the sum of the prototypes times the factors is above 0, inside the box (YOLACT, Bolya et
/// al., ICCV 2019). Throws Error(BadInput) for other shapes.
std::vector<Detection> yoloDetections(const std::vector<NetworkOutput>& outputs,
                                      const OwnModel& model, const Placement& place);

/// Greedy non-maximum suppression by box within each class, best first, at most 300 are kept.
std::vector<Detection> withoutOverlaps(std::vector<Detection> detections, float overlap);

}  // namespace maskline
