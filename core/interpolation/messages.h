// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::interpolation {

inline constexpr ErrorText<0> sizesDiffer{
    "interpolation.sizes-differ", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "Masks of different sizes cannot be interpolated.")};

}  // namespace maskline::messages::interpolation
