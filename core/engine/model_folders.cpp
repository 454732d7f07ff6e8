// SPDX-License-Identifier: Apache-2.0
#include "core/engine/model_folders.h"

#include <cstdlib>

namespace maskline {
namespace {

namespace fs = std::filesystem;

fs::path fromEnvironment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? fs::path() : fs::path(value);
}

/// Of the running program, as far up as a build folder lies below its sources.
void addInstallation(std::vector<fs::path>& folders) {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (error) return;
  folders.push_back(program.parent_path().parent_path() / "share/maskline/models");
  fs::path above = program.parent_path();
  for (int level = 0; level < 4; ++level) {
    above = above.parent_path();
    if (fs::exists(above / "models/README.md", error)) {
      folders.push_back(above / "models");
      return;
    }
  }
}

}  // namespace

fs::path userModelFolder() {
  fs::path data = fromEnvironment("XDG_DATA_HOME");
  if (data.empty()) data = fromEnvironment("HOME") / ".local/share";
  return data / "maskline/models";
}

std::vector<fs::path> modelFolders() {
  std::vector<fs::path> folders;
  if (const fs::path asked = fromEnvironment("MASKLINE_MODELS"); !asked.empty()) {
    folders.push_back(asked);
  }
  folders.push_back(userModelFolder());
  addInstallation(folders);
  return folders;
}

fs::path findModelFile(std::string_view name) {
  std::error_code error;
  for (const fs::path& folder : modelFolders()) {
    if (fs::is_regular_file(folder / name, error)) return folder / name;
  }
  return {};
}

}  // namespace maskline
