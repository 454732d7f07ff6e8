// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// COCO panoptic: one JSON file, and PNGs whose colours are segment ids.
const Format& cocoPanopticFormat();
/// VIPSeg: the same, nested by video; segment ids are track ids.
const Format& panopticVideoFormat();

}  // namespace maskline
