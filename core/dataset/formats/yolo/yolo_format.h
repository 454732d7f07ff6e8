// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// YOLO segmentation, as Ultralytics has it: a text file of polygons for each picture.
const Format& yoloFormat();

}  // namespace maskline
