// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// Semantic segmentation: a PNG for each frame whose values are categories, and a list of them.
const Format& semanticFormat();

}  // namespace maskline
