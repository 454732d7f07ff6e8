// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::benchmark {

inline constexpr ErrorText<1> pictureNotRead{
    "benchmark.picture-not-read", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core", "The image \"%1\" cannot be read.")};
inline constexpr ErrorText<1> pictureSizeDiffers{
    "benchmark.picture-size-differs", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The image \"%1\" and its label map have different sizes.")};
inline constexpr ErrorText<1> labelMapsSizeDiffers{
    "benchmark.label-maps-size-differs", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The label maps and images of \"%1\" have different sizes.")};
inline constexpr ErrorText<1> labelMapSizeDiffers{
    "benchmark.label-map-size-differs", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The label map \"%1\" has another size than the first of its sequence.")};
inline constexpr ErrorText<1> folderNotWritable{
    "benchmark.folder-not-writable", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write into the folder \"%1\".")};
inline constexpr ErrorText<1> noFolder{
    "benchmark.no-folder", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "There is no folder \"%1\".")};
inline constexpr ErrorText<2> noSequence{
    "benchmark.no-sequence", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "There is no annotated sequence \"%1\" in \"%2\".")};
inline constexpr ErrorText<1> noPictures{
    "benchmark.no-pictures", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The folder \"%1\" contains no images with label maps; it needs JPEGImages "
                      "and Annotations, or PNG files beside the images.")};
inline constexpr ErrorText<1> noLargeObject{
    "benchmark.no-large-object", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" has no object of at least 32 × 32 pixels; choose other sequences.")};
inline constexpr ErrorText<1> noList{
    "benchmark.no-list", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no list \"%1\" in the ImageSets of this folder.")};
inline constexpr ErrorText<2> badCategories{
    "benchmark.bad-categories", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Line %2 of \"%1\" does not name a mask and the categories of its labels.")};
inline constexpr ErrorText<1> noCategories{
    "benchmark.no-categories", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The list of categories \"%1\" is empty or cannot be read.")};
inline constexpr ErrorText<2> clipFailed{"benchmark.clip-failed", ErrorKind::Internal,
                                         QT_TRANSLATE_NOOP("maskline::Core", "%1: %2")};

}  // namespace maskline::messages::benchmark
