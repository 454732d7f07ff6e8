// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// Labelme: a JSON file next to each image.
const Format& labelmeFormat();

}  // namespace maskline
