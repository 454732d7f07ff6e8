// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// SA-V in the layout of its validation and test sets: one PNG per object and frame.
const Format& saVFormat();
/// SA-V in the layout of its training set: one JSON file of masklets per video.
const Format& saVJsonFormat();

}  // namespace maskline
