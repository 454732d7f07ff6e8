// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// BURST: one JSON file that says of each mask whether a person made it and how sure it is.
const Format& burstFormat();

}  // namespace maskline
