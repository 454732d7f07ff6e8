// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace maskline {

/// The names of what is in a zip archive; none if the file is no archive.
std::vector<std::string> zipNames(const std::filesystem::path& archive);

/// At most the first `most` bytes of an entry, whatever the archive says of its size. Nothing if it
/// cannot be read: damaged, encrypted, or not there.
std::optional<std::string> zipText(const std::filesystem::path& archive, const std::string& entry,
                                   std::uint64_t most);

}  // namespace maskline
