// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// BURST: one JSON file that states for each mask whether it is manual, and its score.
const Format& burstFormat();

}  // namespace maskline
