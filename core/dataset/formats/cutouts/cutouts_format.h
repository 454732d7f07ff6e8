// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// Images of the objects, cut out of the frames.
const Format& cutoutsFormat();

}  // namespace maskline
