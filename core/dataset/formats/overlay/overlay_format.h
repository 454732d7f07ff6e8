// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// A video of the clip with the masks drawn over it.
const Format& overlayFormat();

}  // namespace maskline
