// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

namespace maskline {

/// The JSON files of a data set: the file itself, or those in the folder "annotations" of a folder
/// or in the folder.
std::vector<std::filesystem::path> datumaroFiles(const std::filesystem::path& path);

}  // namespace maskline
