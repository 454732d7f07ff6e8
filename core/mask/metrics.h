// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mask/mask.h"

namespace maskline {

// Region and boundary measures of the DAVIS benchmark (Perazzi et al., "A benchmark dataset and
// evaluation methodology for video object segmentation", CVPR 2016), as its evaluator computes
// them. Sizes must agree: throws Error(BadInput).

/// J: intersection over union; 1 when both are empty.
double regionJ(const Mask& truth, const Mask& predicted);

struct BoundaryScore {
  double precision = 0;
  double recall = 0;
  double f = 0;
};

/// F: the share of each boundary that lies near the other boundary. A boundary pixel matches when
/// the other boundary has a pixel within a disk of `tolerance` pixels, or, for a tolerance below 1,
/// of ceil(tolerance × frame diagonal). Two empty boundaries give 1, one empty gives 0.
BoundaryScore boundaryScore(const Mask& truth, const Mask& predicted, double tolerance = 0.008);
double boundaryF(const Mask& truth, const Mask& predicted, double tolerance = 0.008);

/// CV_8UC1, 1 where a pixel differs from its right, lower or lower right neighbour (Martin's
/// seg2bmap). In the last column and row only the neighbour inside the frame counts; the last
/// pixel is never a boundary.
cv::Mat boundaryMap(const Mask& mask);

}  // namespace maskline
