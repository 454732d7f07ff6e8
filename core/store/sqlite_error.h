// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

#include "core/base/error.h"

namespace maskline {

/// What SQLite said, as one sentence about the project `file` that says what to do.
Error asError(const SQLite::Exception& failure, const std::filesystem::path& file);

}  // namespace maskline
