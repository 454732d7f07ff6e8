// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/datumaro/datumaro_files.h"

#include "core/dataset/io/paths.h"

namespace maskline {

namespace fs = std::filesystem;

std::vector<fs::path> datumaroFiles(const fs::path& path) {
  std::error_code none;
  if (!fs::is_directory(path, none)) return {path};
  std::vector<fs::path> files;
  for (const fs::path& folder : {path / "annotations", path}) {
    for (const std::string& name : filesIn(folder, {".json"})) files.push_back(folder / name);
    if (!files.empty()) break;
  }
  return files;
}

}  // namespace maskline
