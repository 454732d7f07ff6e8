// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::dataset {

inline constexpr ErrorText<1> pictureNotWritten{
    "dataset.picture-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write the picture \"%1\"; is the disk full?")};
inline constexpr ErrorText<0> annotationsNotWritten{
    "dataset.annotations-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write the annotations; is the disk full?")};
inline constexpr ErrorText<1> noFolder{
    "dataset.no-folder", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "There is no folder \"%1\".")};
inline constexpr ErrorText<1> noLabelMaps{
    "dataset.no-label-maps", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The folder \"%1\" holds no PNG label maps.")};
inline constexpr ErrorText<1> listNotWritten{
    "dataset.list-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write the list \"%1\".")};
inline constexpr ErrorText<0> tooManyObjects{
    "dataset.too-many-objects", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "DAVIS holds at most 254 objects in a sequence; export fewer of them.")};
inline constexpr ErrorText<1> predictionSizeDiffers{
    "dataset.prediction-size-differs", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The prediction \"%1\" is not of the size of the truth.")};
inline constexpr ErrorText<1> nothingToScore{
    "dataset.nothing-to-score", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "There is nothing to score in \"%1\".")};
inline constexpr ErrorText<1> unknownFormat{
    "dataset.unknown-format", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is no export format; use coco, davis or overlay.")};
inline constexpr ErrorText<1> exportNotWritten{
    "dataset.export-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write the export (%1).")};
inline constexpr ErrorText<1> exportPictureNotWritten{
    "dataset.export-picture-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write a picture of the export (%1).")};
inline constexpr ErrorText<0> noFramesInRange{
    "dataset.no-frames-in-range", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The clip has no frames in the range to be exported.")};
inline constexpr ErrorText<1> badSequenceName{
    "dataset.bad-sequence-name", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" cannot be the name of a sequence.")};
inline constexpr ErrorText<0> noSuchObject{
    "dataset.no-such-object", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The project has no object with this number.")};

inline constexpr Text<2> appearsLate{
    "dataset.appears-late",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" appears on frame %2 only; DAVIS evaluators take the number of "
                      "objects from the first frame and refuse higher numbers later.")};
inline constexpr Text<4> hiddenPixels{
    "dataset.hidden-pixels",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Pixels of \"%1\" that lie under \"%2\" and are not in the label maps: %3 (frames: %4).")};
inline constexpr Text<0> nothingChosen{
    "dataset.nothing-chosen",
    QT_TRANSLATE_NOOP("maskline::Core", "The chosen frames and objects have no masks.")};
inline constexpr Text<0> oneRejected{
    "dataset.one-rejected", QT_TRANSLATE_NOOP("maskline::Core", "One rejected mask was left out.")};
inline constexpr Text<1> rejected{
    "dataset.rejected", QT_TRANSLATE_NOOP("maskline::Core", "%1 rejected masks were left out.")};
inline constexpr Text<3> missingPredictions{
    "dataset.missing-predictions",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "%1 has no prediction for %2 of %3 frames; they count as empty.")};
inline constexpr Text<1> noFirstObject{
    "dataset.no-first-object",
    QT_TRANSLATE_NOOP("maskline::Core", "%1 has no object on its first frame and is not scored.")};
inline constexpr Text<1> lateObjects{
    "dataset.late-objects",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "%1 has objects that are not on its first frame; they are not scored.")};
inline constexpr Text<1> labelsAboveObjects{
    "dataset.labels-above-objects",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "%1 has predicted labels above the number of its objects; they are not scored.")};
inline constexpr Text<1> tooFewFrames{
    "dataset.too-few-frames",
    QT_TRANSLATE_NOOP("maskline::Core", "%1 has fewer than three frames and is not scored.")};

}  // namespace maskline::messages::dataset
