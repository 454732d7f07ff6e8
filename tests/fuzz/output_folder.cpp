// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "core/base/staged_output.h"
#include "tests/fuzz/scratch.h"

namespace maskline::fuzz {

namespace fs = std::filesystem;

namespace {

constexpr const char* canary = "nobody may touch this";

void write(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

std::string textOf(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A folder of somebody else, with links that lead to its neighbour.
fs::path hostileFolder(Input manifest) {
  const fs::path folder = scratchFolder() / "out", neighbour = scratchFolder() / "neighbour";
  fs::remove_all(folder);
  write(neighbour / "secret", canary);
  write(folder / "theirs", canary);
  write(folder / "below/mine", "mine");
  fs::create_directory_symlink(neighbour, folder / "link");
  fs::create_symlink(neighbour / "secret", folder / "pointer");
  fs::create_symlink(neighbour / "secret",
                     folder / (std::string(OutputManifest::fileName) + "-part"));
  write(folder / OutputManifest::fileName, asText(manifest));
  return folder;
}

void exportInto(const fs::path& folder) {
  StagedOutput output(folder, StagedOutput::Kind::Folder,
                      {true, "output", {}, {StagedOutput::list("list")}});
  write(output.path() / "below/mine", "new");
  write(output.path() / "list", "a line\n");
  output.commit();
}

}  // namespace

void outputFolder(Input input) {
  const fs::path folder = hostileFolder(input);
  try {
    exportInto(folder);
  } catch (...) {
    if (textOf(scratchFolder() / "neighbour/secret") != canary) std::abort();
    throw;
  }
  if (textOf(scratchFolder() / "neighbour/secret") != canary) std::abort();
}

}  // namespace maskline::fuzz
