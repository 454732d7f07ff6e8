// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// COCO panoptic: one JSON file and PNGs whose colours are the ids of segments.
const Format& cocoPanopticFormat();
/// VIPSeg: the same, nested by video; the ids of segments are tracks.
const Format& panopticVideoFormat();

}  // namespace maskline
