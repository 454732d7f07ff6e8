// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace maskline {

/// The entry names of a zip archive; none if the file is not an archive.
std::vector<std::string> zipNames(const std::filesystem::path& archive);

/// At most the first `most` bytes of an entry, regardless of the size stated in the archive.
/// Returns nothing if the entry is damaged, encrypted or missing.
std::optional<std::string> zipText(const std::filesystem::path& archive, const std::string& entry,
                                   std::uint64_t most);

}  // namespace maskline
