// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace maskline {

/// The path of a file that a model names, with symbolic links resolved. `model` is for the message.
/// Throws Error(BadInput) if it is outside `folder`, Error(NotFound) if there is no such file.
std::filesystem::path insideFolder(const std::filesystem::path& folder, const std::string& name,
                                   const std::filesystem::path& model);

/// The content of a text file of at most 1 MiB. Throws Error(NotFound, Unsupported), and
/// Error(BadInput) if it is a link to another folder.
std::string smallText(const std::filesystem::path& file);

}  // namespace maskline
