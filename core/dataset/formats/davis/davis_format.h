// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// DAVIS 2017: palette PNGs, several objects, lists of sequences.
const Format& davisFormat();
/// DAVIS 2016: the same folders with one object.
const Format& davis2016Format();

}  // namespace maskline
