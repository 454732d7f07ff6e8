// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

namespace maskline {

/// The JSON files of a dataset: the file itself, or those in a folder or its subfolder
/// "annotations".
std::vector<std::filesystem::path> datumaroFiles(const std::filesystem::path& path);

}  // namespace maskline
