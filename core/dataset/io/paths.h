// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace maskline {

// Names that stand in data sets of others.

/// With '/' as separator and without a drive or a slash in front: "C:\\data\\a.png" becomes
/// "data/a.png".
std::string plainName(std::string name);

/// The file that a name of a data set means below `root`, if it lies there: never outside of
/// `root`, whatever the name says. A name with folders is also looked for without the first of
/// them.
std::optional<std::filesystem::path> fileBelow(const std::filesystem::path& root,
                                               const std::string& name);

/// As the name of one file or folder: separators and what file systems refuse become '_'. Never
/// empty, "." or "..".
std::string safeName(const std::string& name);

/// The last number in the stem of a file name.
std::optional<std::int64_t> numberIn(const std::string& name);

/// Files in a folder with one of these endings (lower case, with the dot), in natural order;
/// without hidden ones.
std::vector<std::string> filesIn(const std::filesystem::path& folder,
                                 const std::vector<std::string>& endings);
std::vector<std::string> foldersIn(const std::filesystem::path& folder);

}  // namespace maskline
