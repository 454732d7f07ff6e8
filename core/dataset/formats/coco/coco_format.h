// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// COCO instances: one JSON file with run-length encoded masks and, optionally, the frames as
/// images.
const Format& cocoFormat();

}  // namespace maskline
