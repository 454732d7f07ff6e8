// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace maskline::messages::tracking {

inline constexpr ErrorText<0> temporaryFolderFull{
    "tracking.temporary-folder-full", ErrorKind::Io,
    QT_TRANSLATE_NOOP(
        "maskline::Core",
        "The temporary folder is full or cannot be written: free some space and try again.")};

}  // namespace maskline::messages::tracking
