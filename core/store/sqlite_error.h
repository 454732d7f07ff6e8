// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

#include "core/base/error.h"

namespace maskline {

/// An SQLite error as an Error about the project `file`, with advice to the user.
Error asError(const SQLite::Exception& failure, const std::filesystem::path& file);

}  // namespace maskline
