// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::regions {

inline constexpr ErrorText<4> pointOutsidePicture{
    "regions.point-outside-picture", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The point %1,%2 is outside the image of %3 × %4 pixels; choose another "
                      "point.")};

}  // namespace maskline::messages::regions
