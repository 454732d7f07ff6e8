// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/mask/mask.h"

namespace maskline {

/// How the mask of an object changes from one frame to the next.
struct MaskChange {
  /// T of DAVIS (Perazzi et al., "A benchmark dataset and evaluation methodology for video object
  /// segmentation", CVPR 2016): five times the mean cost of matched outline points, 0 … 5, where 0
  /// is the same shape. Neither translation nor scale changes it.
  double instability = 0;
  /// Displacement of the centroid per frame, relative to the square root of the mean area.
  double velocity = 0;
  /// Area of the symmetric difference after the best translation, relative to the mean area. Pixels
  /// that the translation moves across the border of the frame are not counted.
  double flicker = 0;
};

/// No value if a mask is empty. Sizes must agree: throws Error(BadInput). Any thread.
std::optional<MaskChange> changeBetween(const Mask& a, const Mask& b);

/// T alone: each point of the longest outline is described by a shape context (Belongie, Malik and
/// Puzicha, "Shape matching and object recognition using shape contexts", PAMI 2002; 12 directions,
/// 5 distances), the points are matched in order by dynamic time warping from the pair of points
/// that agrees best, and each point keeps its cheapest match. Both masks must hold a pixel.
///
/// The evaluator of DAVIS simplifies outlines to 3 pixels and places points at the corners and at
/// most 3 pixels apart, without a limit; here they are placed at even distances of 3 pixels, or
/// more on outlines longer than 384 pixels, so that a pair takes a few milliseconds. A point is not
/// part of its own descriptor. On sequences of DAVIS the means differ by up to a tenth.
double temporalInstability(const Mask& a, const Mask& b);

}  // namespace maskline
