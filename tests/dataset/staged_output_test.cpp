// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/staged_output.h"

#include <algorithm>
#include <fstream>

#include "core/base/error.h"
#include "tests/dataset/golden.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::TemporaryFolder;
using maskline::test::textOf;
namespace fs = std::filesystem;
using Kind = StagedOutput::Kind;

namespace {

void write(const fs::path& path, const std::string& text) { std::ofstream(path) << text; }

/// Everything below a folder, hidden names too.
std::vector<std::string> listing(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    names.push_back(fs::relative(entry.path(), folder).string());
  std::sort(names.begin(), names.end());
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("A folder appears only when it is complete") {
  const TemporaryFolder folder;
  {
    StagedOutput output(folder / "set", Kind::Folder, false);
    write(output.path() / "annotations.json", "{}");
    CHECK_FALSE(fs::exists(folder / "set"));
    output.commit();
  }
  CHECK(listing(folder.path()) == Names{"set", "set/annotations.json"});
}

TEST_CASE("What is given up leaves nothing behind") {
  const TemporaryFolder folder;
  { StagedOutput output(folder / "new" / "deep" / "set", Kind::Folder, false); }
  {
    StagedOutput output(folder / "clip.mp4", Kind::File, false);
    CHECK(output.path().extension() == ".mp4");
    write(output.path(), "half");
  }
  CHECK(listing(folder.path()).empty());
}

TEST_CASE("What exists is refused unless it may be overwritten") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "set");
  write((folder / "set") / "annotations.json", "old");
  write(folder / "clip.mp4", "old");
  CHECK_THROWS_AS(StagedOutput(folder / "set", Kind::Folder, false), Error);
  CHECK_THROWS_AS(StagedOutput(folder / "clip.mp4", Kind::File, false), Error);
  CHECK_THROWS_AS(StagedOutput("", Kind::Folder, false), Error);
  CHECK(listing(folder.path()) == Names{"clip.mp4", "set", "set/annotations.json"});

  StagedOutput set(folder / "set", Kind::Folder, true), clip(folder / "clip.mp4", Kind::File, true);
  write(set.path() / "annotations.json", "new");
  write(clip.path(), "new");
  CHECK(textOf((folder / "set") / "annotations.json") == "old");
  set.commit();
  clip.commit();
  CHECK(textOf((folder / "set") / "annotations.json") == "new");
  CHECK(textOf(folder / "clip.mp4") == "new");
  CHECK(listing(folder.path()) == Names{"clip.mp4", "set", "set/annotations.json"});
}

TEST_CASE("An empty folder may be filled, a foreign one never") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "empty");
  StagedOutput output(folder / "empty", Kind::Folder, false);
  output.commit();
  CHECK(listing(folder.path()) == Names{"empty"});

  fs::create_directory(folder / "home");
  write((folder / "home") / "letter.txt", "dear");
  CHECK_THROWS_AS(StagedOutput(folder / "home", Kind::Folder, true), Error);
  CHECK_THROWS_AS(StagedOutput(folder / "home", Kind::File, true), Error);
  CHECK_THROWS_AS(StagedOutput((folder / "home") / "letter.txt", Kind::Folder, true), Error);
  CHECK_THROWS_AS(StagedOutput((folder / "home") / "letter.txt" / "x", Kind::Folder, true), Error);
}

TEST_CASE("A target that appears meanwhile is not overwritten") {
  const TemporaryFolder folder;
  StagedOutput output(folder / "set", Kind::Folder, false);
  fs::create_directory(folder / "set");
  write((folder / "set") / "annotations.json", "someone else's");
  CHECK_THROWS_AS(output.commit(), Error);
  CHECK(textOf((folder / "set") / "annotations.json") == "someone else's");
}
