// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::models {

inline constexpr ErrorText<0> noRegistry{
    "models.no-registry", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The list of models, models/registry.json, is not installed; install the "
                      "program again.")};
inline constexpr ErrorText<2> badRegistry{
    "models.bad-registry", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The list of models \"%1\" has a mistake (%2); correct it or remove it.")};
inline constexpr ErrorText<2> unknownModel{
    "models.unknown-model", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is no published model \"%1\"; choose one of these: %2.")};
inline constexpr ErrorText<2> notInMirror{
    "models.not-in-mirror", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The mirror \"%2\" has no file \"%1\"; it must be an address or a folder "
                      "with the original files.")};
inline constexpr ErrorText<1> otherSum{
    "models.other-sum", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file that was received is not the published \"%1\": its checksum "
                      "differs. It was removed.")};
inline constexpr ErrorText<2> notRecognised{
    "models.not-recognised", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core", "The file that was received as \"%1\" was removed: %2")};
inline constexpr ErrorText<2> otherModel{
    "models.other-model", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The file that was received as \"%1\" was removed: it contains the model "
                      "%2.")};
inline constexpr ErrorText<2> notAdded{
    "models.not-added", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" was not added: %2")};
inline constexpr ErrorText<1> badName{
    "models.bad-name", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "A model file cannot be called \"%1\"; give it another name, such as "
                      "my-model.pt.")};
inline constexpr ErrorText<1> nameTaken{
    "models.name-taken", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is a model file \"%1\" already, which is not replaced; remove it or "
                      "give the new one another name.")};

inline constexpr Text<1> partKept{
    "models.part-kept",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "What has arrived is kept; \"%1\" continues the download.")};
inline constexpr Text<0> goodForAnyMachine{
    "models.good-for-any-machine",
    QT_TRANSLATE_NOOP("maskline::Core", "Clicks and tracking on any machine; the fastest.")};
inline constexpr Text<0> goodForSpeed{
    "models.good-for-speed",
    QT_TRANSLATE_NOOP("maskline::Core", "Clicks and tracking; faster than SAM 2.1 tiny.")};
inline constexpr Text<0> goodForHalfSize{
    "models.good-for-half-size",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Clicks and tracking at 512 pixels: fast, with coarser outlines.")};
inline constexpr Text<0> goodForEverything{
    "models.good-for-everything",
    QT_TRANSLATE_NOOP("maskline::Core", "Clicks and tracking; the smallest SAM 2.1.")};
inline constexpr Text<0> goodForBetterMasks{
    "models.good-for-better-masks",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Clicks and tracking; better masks than tiny at nearly its speed.")};
inline constexpr Text<0> goodForFineMasks{
    "models.good-for-fine-masks",
    QT_TRANSLATE_NOOP("maskline::Core", "Better tracking; for many cores or a graphics card.")};
inline constexpr Text<0> goodForBestMasks{
    "models.good-for-best-masks",
    QT_TRANSLATE_NOOP("maskline::Core", "The best masks and tracks; for a graphics card.")};
inline constexpr Text<0> goodForComparison{
    "models.good-for-comparison",
    QT_TRANSLATE_NOOP("maskline::Core", "Comparison with results of SAM 2.0; SAM 2.1 is better.")};
inline constexpr Text<0> goodForLongTracks{
    "models.good-for-long-tracks",
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Tracking through long clips from good masks; not for clicks.")};

inline constexpr Text<0> fast{"models.fast", QT_TRANSLATE_NOOP("maskline::Core", "fast")};
inline constexpr Text<0> medium{"models.medium", QT_TRANSLATE_NOOP("maskline::Core", "medium")};
inline constexpr Text<0> slow{"models.slow", QT_TRANSLATE_NOOP("maskline::Core", "slow")};
inline constexpr Text<0> verySlow{"models.very-slow",
                                  QT_TRANSLATE_NOOP("maskline::Core", "very slow")};

}  // namespace maskline::messages::models
