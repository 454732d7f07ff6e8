// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace maskline {

/// For SQLite: a file that nobody changes. It is read as it is, and no other file is made.
std::string immutableUri(const std::filesystem::path& file);

/// For opening read-only. A file in a folder that nobody may write has no log that could change it,
/// and SQLite could not make the files it needs to share it: it is read as it is. Empty for others.
std::string readOnlyUri(const std::filesystem::path& file);

}  // namespace maskline
