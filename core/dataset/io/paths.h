// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace maskline {

// File names in datasets from other tools.

/// With '/' as separator and without a drive or a leading slash: "C:\\data\\a.png" becomes
/// "data/a.png".
std::string plainName(std::string name);

/// The file below `root` that a name in a dataset refers to, if it exists; never outside `root`. A
/// name with folders is also searched for without the first of them.
std::optional<std::filesystem::path> fileBelow(const std::filesystem::path& root,
                                               const std::string& name);

/// A valid name of one file or folder: separators and characters that file systems reject become
/// '_'. Never empty, "." or "..".
std::string safeName(const std::string& name);

/// The last number in the stem of a file name.
std::optional<std::int64_t> numberIn(const std::string& name);

/// Files in a folder with one of these extensions (lower case, with the dot), in natural order,
/// without hidden files.
std::vector<std::string> filesIn(const std::filesystem::path& folder,
                                 const std::vector<std::string>& endings);
std::vector<std::string> foldersIn(const std::filesystem::path& folder);

}  // namespace maskline
