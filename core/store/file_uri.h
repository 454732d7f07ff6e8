// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace maskline {

/// The SQLite URI (immutable=1) for a file that nobody changes: no WAL or shared-memory file is
/// read or created.
std::string immutableUri(const std::filesystem::path& file);

/// The URI for opening a file read-only. In a folder without write permission SQLite cannot create
/// its shared-memory file, so a file without a WAL is opened as immutable. Empty for other files.
std::string readOnlyUri(const std::filesystem::path& file);

}  // namespace maskline
