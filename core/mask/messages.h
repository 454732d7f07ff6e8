// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::mask {

inline constexpr ErrorText<0> cocoDamaged{
    "mask.coco-damaged", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core", "A COCO run-length string is damaged.")};
inline constexpr ErrorText<1> foreignColours{
    "mask.foreign-colours", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The image \"%1\" is not a label map: it contains colours that are not in "
                      "the PASCAL VOC palette.")};
inline constexpr ErrorText<0> labelMapNot8Bit{
    "mask.label-map-not8-bit", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "A label map must be an 8-bit image with one channel.")};
inline constexpr ErrorText<1> labels16Bit{
    "mask.labels16-bit", ErrorKind::Unsupported,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The image \"%1\" has 16 bits per channel; a label map must have 8.")};
inline constexpr ErrorText<1> labelMapTransparent{
    "mask.label-map-transparent", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The image \"%1\" has transparent pixels without a label; save it without transparency.")};
inline constexpr ErrorText<0> badSize{
    "mask.bad-size", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "A mask cannot have this size; use at most 2 gigapixels.")};
inline constexpr ErrorText<0> badBitmap{
    "mask.bad-bitmap", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "A mask must be an 8-bit image with one channel.")};
inline constexpr ErrorText<0> combinedSizesDiffer{
    "mask.combined-sizes-differ", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "Masks of different sizes cannot be combined.")};
inline constexpr ErrorText<0> runsDoNotAddUp{
    "mask.runs-do-not-add-up", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The runs of a mask do not add up to its size; the data is damaged.")};
inline constexpr ErrorText<0> paintedSizeDiffers{
    "mask.painted-size-differs", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "A mask can be painted only into an image of its size.")};
inline constexpr ErrorText<1> pictureNotRead{
    "mask.picture-not-read", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot read the image \"%1\".")};
inline constexpr ErrorText<0> comparedSizesDiffer{
    "mask.compared-sizes-differ", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "Masks of different sizes cannot be compared.")};
inline constexpr ErrorText<1> notPng{
    "mask.not-png", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core", "The image \"%1\" is not an intact PNG file.")};
inline constexpr ErrorText<1> pictureNotEncoded{
    "mask.picture-not-encoded", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot encode the image \"%1\".")};
inline constexpr ErrorText<1> pictureNotWritten{
    "mask.picture-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write the image \"%1\".")};
inline constexpr ErrorText<0> storedMaskDamaged{
    "mask.stored-mask-damaged", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core", "A stored mask is damaged.")};
inline constexpr ErrorText<0> storedMaskTooNew{
    "mask.stored-mask-too-new", ErrorKind::TooNew,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "A stored mask was written by a newer version of Maskline.")};
inline constexpr ErrorText<1> maskNotRead{
    "mask.mask-not-read", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The mask \"%1\" cannot be read as an image.")};
inline constexpr ErrorText<1> maskNotBlackAndBright{
    "mask.mask-not-black-and-bright", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The mask \"%1\" does not show one bright object on black; save it as a PNG "
                      "with one value for the object and 0 elsewhere.")};
inline constexpr ErrorText<1> maskEmpty{
    "mask.mask-empty", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The mask \"%1\" is empty: every pixel is 0.")};
inline constexpr ErrorText<3> maskSeveralValues{
    "mask.mask-several-values", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The mask \"%1\" holds several values: %2. Choose the object with --label, "
                      "for example --label %3.")};
inline constexpr ErrorText<3> maskNoBackground{
    "mask.mask-no-background", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The mask \"%1\" has no background (value 0); its values are %2. Choose the "
                      "object with --label, for example --label %3.")};
inline constexpr ErrorText<5> maskSizeDiffers{
    "mask.mask-size-differs", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The mask \"%1\" has %2 × %3 pixels and the clip %4 × %5; save it in the "
                      "size of the clip.")};
inline constexpr ErrorText<1> maskLossy{
    "mask.mask-lossy", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The mask \"%1\" is lossily compressed, so no value can be chosen with "
                      "--label; save it as a PNG.")};
inline constexpr ErrorText<3> maskLacksValue{
    "mask.mask-lacks-value", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The mask \"%1\" has no pixel of the value \"%2\"; it holds %3.")};
inline constexpr ErrorText<0> pointFarOutside{
    "mask.point-far-outside", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "A point of a polygon lies far outside the image.")};

inline constexpr Text<2> valueOfPixels{"mask.value-of-pixels",
                                       QT_TRANSLATE_NOOP("maskline::Core", "%1 (%2 pixels)")};
inline constexpr Text<2> andOther{"mask.and-other", QT_TRANSLATE_NOOP("maskline::Core", "%1, %2")};
inline constexpr Text<2> andMore{"mask.and-more",
                                 QT_TRANSLATE_NOOP("maskline::Core", "%1 and %2 more")};
inline constexpr Text<1> andManyMore{"mask.and-many-more",
                                     QT_TRANSLATE_NOOP("maskline::Core", "%1 and many more")};
inline constexpr ErrorText<1> maskTooLarge{
    "mask.mask-too-large", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "A mask cannot have this size; use at most %1 pixels.")};

}  // namespace maskline::messages::mask
