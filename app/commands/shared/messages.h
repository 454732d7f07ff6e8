// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::app {

inline constexpr ErrorText<1> attributeWord{
    "app.attribute-word", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is not an attribute; use the form NAME=VALUE.")};
inline constexpr ErrorText<1> noBenchmark{
    "app.no-benchmark", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "There is no benchmark \"%1\"; check its name.")};
inline constexpr ErrorText<1> noScratchFolder{
    "app.no-scratch-folder", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Cannot create a folder for the benchmark in %1; check its permissions and "
                      "the free space on the disk.")};
inline constexpr ErrorText<0> clicksNotWritten{
    "app.clicks-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Cannot write the clicks; check the folder and the free space on the disk.")};
inline constexpr ErrorText<2> noFrame{
    "app.no-frame", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The clip has no frame %1; choose a frame from 0 to %2.")};
inline constexpr ErrorText<1> noKeyframeThere{
    "app.no-keyframe-there", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "No unlocked object has a keyframe on frame %1; correct a mask there first.")};
inline constexpr ErrorText<0> emptyRange{
    "app.empty-range", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The last frame of the range comes before its first frame; swap them.")};
inline constexpr ErrorText<1> sourceOutsideRange{
    "app.source-outside-range", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Frame %1 is outside the range of the propagation; choose a frame of it.")};
inline constexpr ErrorText<1> noEngine{
    "app.no-engine", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no engine \"%1\"; choose one that `maskline models` lists.")};
inline constexpr ErrorText<0> nameOneClip{
    "app.name-one-clip", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Name the clip with either --video FILE or --frames FOLDER.")};
inline constexpr ErrorText<0> badRange{
    "app.bad-range", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "A range is two values from 0 to 65535, the lower one first: --range 0,4095.")};
inline constexpr ErrorText<0> casesFailed{
    "app.cases-failed", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "At least one case exceeds its tolerance; see the list.")};
inline constexpr ErrorText<0> noMasks{
    "app.no-masks", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "None of these frames has a mask; choose other frames.")};
inline constexpr ErrorText<0> noStretch{
    "app.no-stretch", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "None of these frames lies in a stretch to review; choose frames that "
                      "`maskline review` lists.")};
inline constexpr ErrorText<1> noCategoryNamed{
    "app.no-category-named", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no category \"%1\"; choose one that `maskline categories` shows.")};
inline constexpr ErrorText<0> nothingInside{
    "app.nothing-inside", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The stroke or polygon covers no pixel of the frame; choose other points.")};
inline constexpr ErrorText<2> badForm{
    "app.bad-form", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" does not have the form %2; correct it.")};
inline constexpr ErrorText<0> showTheObject{
    "app.show-the-object", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "No prompt is given; mark the object with --click, --box or --mask.")};
inline constexpr ErrorText<0> nameTwoProjects{
    "app.name-two-projects", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The comparison needs two projects; name both.")};
inline constexpr ErrorText<0> noMaskStored{
    "app.no-mask-stored", ErrorKind::Internal,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "No mask was stored; choose other clicks, or another engine.")};
inline constexpr ErrorText<0> notExact{
    "app.not-exact", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Random access to this clip gives pixels that differ from sequential "
                      "reading; convert the clip.")};
inline constexpr ErrorText<2> noObject{
    "app.no-object", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no object \"%1\" in this project; choose one of these: %2.")};
inline constexpr ErrorText<1> noObjectsYet{
    "app.no-objects-yet", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no object \"%1\" in this project; add an object first.")};
inline constexpr ErrorText<2> clipMoved{
    "app.clip-moved", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The video %1 was not found: move it back, or give its new path with \"%2\".")};
inline constexpr ErrorText<2> noAttribute{
    "app.no-attribute", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The project has no attribute \"%1\"; \"%2\" lists those that exist.")};
inline constexpr ErrorText<1> attributeOfTrack{
    "app.attribute-of-track", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The attribute \"%1\" has one value for the whole track: leave out --frame.")};
inline constexpr ErrorText<1> noComment{
    "app.no-comment", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The project has no comment %1.")};
inline constexpr ErrorText<2> noStage{
    "app.no-stage", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The project has no stage \"%1\"; its stages are: %2.")};
inline constexpr ErrorText<1> noCategory{
    "app.no-category", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The project has no category \"%1\"; check its name.")};
inline constexpr ErrorText<0> noTarget{
    "app.no-target", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "No target is specified; give the path of the export with --out.")};
inline constexpr ErrorText<1> nameNewProject{
    "app.name-new-project", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "Name the new project with \"%1\".")};
inline constexpr ErrorText<2> noVersion{
    "app.no-version", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no version %1 of a track; \"%2\" lists those that exist.")};
inline constexpr ErrorText<2> noBackup{
    "app.no-backup", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no backup %1 of this project; \"%2\" lists those that exist.")};

inline constexpr Text<0> interrupted{"app.interrupted",
                                     QT_TRANSLATE_NOOP("maskline::Core", "Interrupted.")};

inline constexpr ErrorText<2> noClass{
    "app.no-class", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The model has no class \"%1\"; choose one of these: %2.")};
inline constexpr ErrorText<1> notPng{
    "app.not-png", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" would hold a PNG image, which keeps every value; give a name that "
                      "ends in .png.")};
inline constexpr ErrorText<1> tooManyCandidates{
    "app.too-many-candidates", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Frame %1 has more than 254 candidates, more than a label map holds; raise "
                      "--score.")};

}  // namespace maskline::messages::app
