// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// SA-V as its validation and test sets are: a PNG for each object and frame.
const Format& saVFormat();
/// SA-V as its training set is: a JSON file of masklets for each video.
const Format& saVJsonFormat();

}  // namespace maskline
