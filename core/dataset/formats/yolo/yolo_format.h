// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// YOLO segmentation, in the format of Ultralytics: one text file of polygons per image.
const Format& yoloFormat();

}  // namespace maskline
