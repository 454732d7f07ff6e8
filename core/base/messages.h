// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::base {

inline constexpr ErrorText<0> noTarget{
    "base.no-target", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core", "Name a file or folder to export to.")};
inline constexpr ErrorText<2> cannotWriteTo{
    "base.cannot-write-to", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core", "Cannot write to \"%1\" (%2); choose another folder.")};
inline constexpr ErrorText<2> cannotMoveExport{
    "base.cannot-move-export", ErrorKind::Io,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "Cannot move the export to \"%1\" (%2); check the folder and export again.")};
inline constexpr ErrorText<0> outOfMemory{
    "base.out-of-memory", ErrorKind::Internal,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "There is not enough memory for this: close other programs and try again.")};
inline constexpr ErrorText<1> failedInside{
    "base.failed-inside", ErrorKind::Internal,
    QT_TRANSLATE_NOOP("maskline::Core", "An internal error occurred (%1); please report it.")};
inline constexpr ErrorText<0> unknownReason{
    "base.unknown-reason", ErrorKind::Internal,
    QT_TRANSLATE_NOOP("maskline::Core", "An unknown internal error occurred; please report it.")};
inline constexpr ErrorText<1> existsAlready{
    "base.exists-already", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" exists already; choose another name or allow overwriting.")};
inline constexpr ErrorText<1> notOurs{
    "base.not-ours", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP("maskline::Core",
                      "\"%1\" was not written by this program, or was changed since, and is not "
                      "replaced; choose another name.")};
inline constexpr ErrorText<1> belongsToProject{
    "base.belongs-to-project", ErrorKind::BadInput,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "\"%1\" belongs to this project and is never replaced; choose another name.")};

inline constexpr Text<2> listChanged{
    "base.list-changed",
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "\"%1\" was changed since it was written and was not updated; add \"%2\" to it.")};

}  // namespace maskline::messages::base
