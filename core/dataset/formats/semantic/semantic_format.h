// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// Semantic segmentation: one PNG per frame whose values are categories, and a class list.
const Format& semanticFormat();

}  // namespace maskline
