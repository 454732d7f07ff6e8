// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::scene {

inline constexpr ErrorText<2> valueTooLarge{
    "scene.value-too-large", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The picture holds values up to %2, and the scene has the value %1; choose "
                      "another kind of pixels.")};
inline constexpr ErrorText<1> pictureNotWritten{
    "scene.picture-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Cannot write the picture \"%1\"; check the folder and the free space on the "
                      "disk.")};

}  // namespace maskline::messages::scene
