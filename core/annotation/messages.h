// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::annotation {

inline constexpr ErrorText<2> clickOutsidePicture{
    "annotation.click-outside-picture", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The click is outside the image of %1 × %2 pixels; nothing was changed.")};
inline constexpr ErrorText<2> boxOutsidePicture{
    "annotation.box-outside-picture", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The box is outside the image of %1 × %2 pixels; nothing was changed.")};
inline constexpr ErrorText<2> strokeOutsidePicture{
    "annotation.stroke-outside-picture", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The stroke is outside the image of %1 × %2 pixels; nothing was changed.")};
inline constexpr ErrorText<2> maskOutsidePicture{
    "annotation.mask-outside-picture", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The mask does not have the size of the image, %1 × %2 pixels; nothing was changed.")};

inline constexpr ErrorText<2> commentOutsidePicture{
    "annotation.comment-outside-picture", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The comment points outside the image of %1 × %2 pixels; nothing was changed.")};

inline constexpr ErrorText<0> nameBlank{
    "annotation.name-blank", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "A name needs at least one visible character; enter one.")};
inline constexpr ErrorText<2> nameTooLong{
    "annotation.name-too-long", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The name \"%1\" is longer than %2 characters; choose a shorter one.")};

}  // namespace maskline::messages::annotation
