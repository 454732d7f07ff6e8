// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::training {

inline constexpr ErrorText<2> clipTooShort{
    "training.clip-too-short", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The clip \"%1\" is too short for training: %2 frames are needed.")};
inline constexpr ErrorText<1> fileNotRead{
    "training.file-not-read", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" cannot be read.")};
inline constexpr ErrorText<2> notAnEncoder{
    "training.not-an-encoder", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" is not an EfficientNet-Lite0: it has no \"%2\".")};
inline constexpr ErrorText<2> otherNetwork{
    "training.other-network", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" contains weights of another network: \"%2\" is missing.")};
inline constexpr ErrorText<1> checksumNotWritten{
    "training.checksum-not-written", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1.sha256\" cannot be written.")};
inline constexpr ErrorText<1> stepsDiffer{
    "training.steps-differ", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The files in \"%1\" belong to different training steps: start a new run "
                      "with --from and one of them.")};
inline constexpr ErrorText<1> cannotGoOn{
    "training.cannot-go-on", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The weights in \"%1\" do not belong to a run that can be resumed: start a "
                      "new run with --from and that file.")};
inline constexpr ErrorText<1> runIncomplete{
    "training.run-incomplete", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is missing: a run can be resumed only with all its files.")};
inline constexpr ErrorText<1> pictureMissing{
    "training.picture-missing", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core", "The training data lacks \"%1\".")};
inline constexpr ErrorText<1> notAPicture{
    "training.not-a-picture", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core", "\"%1\" of the training data is not an image.")};
inline constexpr ErrorText<1> badLabels{
    "training.bad-labels", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "\"%1\" of the training data must be an 8-bit grey image of the size of its photo.")};
inline constexpr ErrorText<0> badManifest{
    "training.bad-manifest", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "static/manifest.jsonl of the training data has a line that cannot be read.")};
inline constexpr ErrorText<1> noTrainingData{
    "training.no-training-data", ErrorKind::NotFound,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" holds no training data: clips (davis16_train or multi_train), static "
                      "and backgrounds are needed.")};
inline constexpr ErrorText<0> noClips{
    "training.no-clips", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The batch size must be at least 1.")};
inline constexpr ErrorText<0> badSide{
    "training.bad-side", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The side of the clips must be a multiple of 32 and at least 64.")};
inline constexpr ErrorText<0> badGap{
    "training.bad-gap", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The longest gap between frames must be at least 1.")};
inline constexpr ErrorText<0> badRate{
    "training.bad-rate", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "The learning rate must be positive.")};
inline constexpr ErrorText<0> badSaving{
    "training.bad-saving", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "The number of steps between two saved files must be at least 1.")};
inline constexpr ErrorText<0> twoBeginnings{
    "training.two-beginnings", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "Use either complete weights (--from) or encoder weights (--encoder), not both.")};
inline constexpr ErrorText<2> noPackedData{
    "training.no-packed-data", ErrorKind::Corrupt,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" is not packed training data: the type of \"%2\" is not uint8.")};

}  // namespace maskline::messages::training
