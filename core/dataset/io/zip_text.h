// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace maskline {

/// The entry names of a zip archive; none if the file is not an archive.
std::vector<std::string> zipNames(const std::filesystem::path& archive);

/// Calls `fn` for the text of an entry, piece by piece, until it returns false. False if the entry
/// is damaged, encrypted or missing.
bool forEachZipPiece(const std::filesystem::path& archive, const std::string& entry,
                     const std::function<bool(std::string_view)>& fn);

/// At most the first `most` bytes of an entry, regardless of the size stated in the archive; as far
/// as they can be read.
std::string zipText(const std::filesystem::path& archive, const std::string& entry,
                    std::size_t most);

}  // namespace maskline
