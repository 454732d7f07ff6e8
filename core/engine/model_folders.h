// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace maskline {

/// Where model files are looked for, best first, whether they exist or not: $MASKLINE_MODELS, the
/// user's folder (models below the platform's data folder, `~/.local/share/maskline/models`), and
/// the installation's: `share/maskline/models` beside the program, or `models` in the sources that
/// it was built from.
std::vector<std::filesystem::path> modelFolders();

/// Where users put files of their own.
std::filesystem::path userModelFolder();

/// The first file of this name in those folders, or an empty path.
std::filesystem::path findModelFile(std::string_view name);

}  // namespace maskline
