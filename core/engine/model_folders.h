// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace maskline {

/// The folders searched for model files, in order of precedence, whether they exist or not:
/// $MASKLINE_MODELS, the folder of the user (`maskline/models` below the data folder of the
/// platform, `~/.local/share/maskline/models`), and that of the installation:
/// `share/maskline/models` beside the program, or `models` in the source tree that it was built
/// from.
std::vector<std::filesystem::path> modelFolders();

/// The folder for model files of the user.
std::filesystem::path userModelFolder();

/// The first file of this name in those folders, or an empty path.
std::filesystem::path findModelFile(std::string_view name);

}  // namespace maskline
