// SPDX-License-Identifier: Apache-2.0
#include "core/base/staged_output.h"

#include <algorithm>
#include <fstream>

#include "core/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::TemporaryFolder;
namespace fs = std::filesystem;
using Kind = StagedOutput::Kind;

namespace {

using Rules = StagedOutput::Rules;

void write(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path) << text;
}

std::string textOf(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

using Names = std::vector<std::string>;

/// Everything below a folder but folders, hidden names too; without the program's notes.
Names listing(const fs::path& folder) {
  Names names;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (!entry.is_directory() && entry.path().filename() != OutputManifest::fileName)
      names.push_back(fs::relative(entry.path(), folder).string());
  std::sort(names.begin(), names.end());
  return names;
}

/// One output with these files and texts.
std::vector<Message> put(const fs::path& target, const Rules& rules,
                         const std::vector<std::pair<std::string, std::string>>& files) {
  StagedOutput output(target, Kind::Folder, rules);
  for (const auto& [name, text] : files) write(output.path() / name, text);
  output.commit();
  return output.notes();
}

void putFile(const fs::path& target, const Rules& rules, const std::string& text) {
  StagedOutput output(target, Kind::File, rules);
  write(output.path(), text);
  output.commit();
}

Rules over(const std::string& part = "set") { return {true, part, {}, {}}; }
Rules fresh(const std::string& part = "set") { return {false, part, {}, {}}; }

}  // namespace

TEST_CASE("A folder appears only when it is complete") {
  const TemporaryFolder folder;
  {
    StagedOutput output(folder / "set", Kind::Folder, fresh());
    write(output.path() / "annotations.json", "{}");
    CHECK_FALSE(fs::exists(folder / "set"));
    output.commit();
  }
  CHECK(listing(folder.path()) == Names{"set/annotations.json"});
}

TEST_CASE("What is given up leaves nothing behind") {
  const TemporaryFolder folder;
  { StagedOutput output(folder / "new" / "deep" / "set", Kind::Folder, fresh()); }
  {
    StagedOutput output(folder / "clip.mp4", Kind::File, fresh());
    CHECK(output.path().extension() == ".mp4");
    write(output.path(), "half");
  }
  CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("What somebody else writes into a new folder meanwhile stays") {
  const TemporaryFolder folder;
  {
    StagedOutput output(folder / "new" / "set", Kind::Folder, fresh());
    write(folder / "new" / "letter.txt", "dear");
  }
  CHECK(listing(folder.path()) == Names{"new/letter.txt"});
}

TEST_CASE("Only what the program wrote is replaced, and only where that is allowed") {
  const TemporaryFolder folder;
  put(folder / "set", fresh(), {{"a.json", "old"}, {"images/1.jpg", "old"}});
  putFile(folder / "clip.mp4", fresh(), "old");
  CHECK_THROWS_AS(put(folder / "set", fresh(), {}), Error);
  CHECK_THROWS_AS(putFile(folder / "clip.mp4", fresh(), ""), Error);
  CHECK_THROWS_AS(put("", fresh(), {}), Error);

  put(folder / "set", over(), {{"a.json", "new"}, {"images/2.jpg", "new"}});
  putFile(folder / "clip.mp4", over(), "new");
  CHECK(listing(folder.path()) == Names{"clip.mp4", "set/a.json", "set/images/2.jpg"});
  CHECK(textOf(folder / "set" / "a.json") == "new");
  CHECK(textOf(folder / "clip.mp4") == "new");
  // Again: what replaced it is the program's, too.
  putFile(folder / "clip.mp4", over(), "newer");
  put(folder / "set", over(), {{"a.json", "newer"}});
  CHECK(listing(folder.path()) == Names{"clip.mp4", "set/a.json"});
}

TEST_CASE("Foreign files are never replaced or removed") {
  const TemporaryFolder folder;
  write(folder / "film.mp4", "film");
  CHECK_THROWS_AS(putFile(folder / "film.mp4", over(), ""), Error);
  CHECK_THROWS_AS(put(folder / "film.mp4", over(), {}), Error);
  CHECK_THROWS_AS(put(folder / "film.mp4" / "x", over(), {}), Error);

  write(folder / "home" / "images" / "0.png", "frame");
  CHECK_THROWS_AS(put(folder / "home", over(), {}), Error);
  CHECK_THROWS_AS(putFile(folder / "home", over(), ""), Error);

  put(folder / "set", fresh(), {{"images/1.jpg", "made"}, {"a.json", "made"}});
  write(folder / "set" / "images" / "mine.jpg", "mine");
  SECTION("a file beside the program's stays where it is") {
    put(folder / "set", over(), {{"a.json", "new"}});
    CHECK(listing(folder / "set") == Names{"a.json", "images/mine.jpg"});
  }
  SECTION("a file of the name that is to be written is in the way") {
    CHECK_THROWS_AS(put(folder / "set", over(), {{"images/mine.jpg", "new"}}), Error);
    CHECK(textOf(folder / "set" / "images" / "mine.jpg") == "mine");
    CHECK(textOf(folder / "set" / "a.json") == "made");
  }
  SECTION("a file that was changed since is no longer the program's") {
    write(folder / "set" / "a.json", "edited");
    CHECK_THROWS_AS(put(folder / "set", over(), {{"a.json", "new"}}), Error);
    CHECK(textOf(folder / "set" / "a.json") == "edited");
    CHECK(fs::exists(folder / "set" / "images" / "1.jpg"));
  }
  CHECK(textOf(folder / "film.mp4") == "film");
  CHECK(textOf(folder / "home" / "images" / "0.png") == "frame");
}

TEST_CASE("What is to be kept is kept though the program wrote it, under any name") {
  const TemporaryFolder folder;
  putFile(folder / "clip.mp4", fresh(), "clip");
  fs::create_hard_link(folder / "clip.mp4", folder / "same.mp4");
  fs::create_symlink(folder / "clip.mp4", folder / "link.mp4");
  Rules rules = over();
  rules.keep = {folder / "clip.mp4"};
  for (const char* name : {"clip.mp4", "same.mp4", "link.mp4"})
    CHECK_THROWS_AS(putFile(folder / name, rules, "overlay"), Error);

  put(folder / "set", fresh(), {{"frames/1.jpg", "frame"}});
  rules.keep = {folder / "set" / "frames"};
  CHECK_THROWS_AS(put(folder / "set", rules, {{"a.json", "new"}}), Error);
  rules.part = "other";
  CHECK_THROWS_AS(put(folder / "set", rules, {{"frames/2.jpg", "more"}}), Error);
  CHECK(listing(folder / "set") == Names{"frames/1.jpg"});
  CHECK(textOf(folder / "clip.mp4") == "clip");
}

TEST_CASE("Parts lie side by side, share lists and do not touch each other") {
  const TemporaryFolder folder;
  const fs::path set = folder / "set";
  const auto part = [&](const std::string& name, bool overwrite, const std::string& text) {
    return put(set, {overwrite, name, {}, {StagedOutput::list("lists/train.txt")}},
               {{"frames/" + name + "/1.jpg", text}, {"lists/train.txt", name + "\n"}});
  };
  part("bear", false, "bear");
  CHECK(part("bus", false, "bus").empty());
  CHECK(textOf(set / "lists/train.txt") == "bear\nbus\n");
  CHECK_THROWS_AS(part("bus", false, "bus"), Error);
  part("bus", true, "bus again");
  CHECK(textOf(set / "frames/bus/1.jpg") == "bus again");
  CHECK(textOf(set / "frames/bear/1.jpg") == "bear");
  CHECK(textOf(set / "lists/train.txt") == "bear\nbus\n");

  write(set / "lists/train.txt", "bus\n");  // by hand
  const auto notes = part("cat", false, "cat");
  REQUIRE(notes.size() == 1);
  CHECK(english(notes.front()).find("\"cat\"") != std::string::npos);
  CHECK(textOf(set / "lists/train.txt") == "bus\n");
  CHECK(fs::exists(set / "frames/cat/1.jpg"));
}

TEST_CASE("Nothing is written through a link that leads elsewhere") {
  const TemporaryFolder folder;
  put(folder / "set", fresh(), {{"images/1.jpg", "made"}});
  fs::rename(folder / "set" / "images", folder / "elsewhere");
  fs::create_directory_symlink(folder / "elsewhere", folder / "set" / "images");
  CHECK_THROWS_AS(put(folder / "set", over(), {{"images/1.jpg", "new"}}), Error);
  CHECK(textOf(folder / "elsewhere" / "1.jpg") == "made");
}

TEST_CASE("An empty folder may be filled") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "empty");
  put(folder / "empty", fresh(), {{"a.json", "new"}});
  CHECK(listing(folder.path()) == Names{"empty/a.json"});
}

TEST_CASE("A target that appears meanwhile is not overwritten") {
  const TemporaryFolder folder;
  StagedOutput output(folder / "set", Kind::Folder, over());
  write(folder / "set" / "annotations.json", "someone else's");
  CHECK_THROWS_AS(output.commit(), Error);
  CHECK(textOf(folder / "set" / "annotations.json") == "someone else's");
}

TEST_CASE("Names of any kind are remembered, and none that leads out of the folder") {
  const TemporaryFolder folder;
  const std::string odd = "tab\tline\n100%é.png";
  put(folder / "set", fresh(), {{odd, "made"}});
  CHECK(OutputManifest::read(folder / "set").made(folder / "set", odd));
  write(folder / "letter.txt", "");
  write(folder / "set" / OutputManifest::fileName, "set\t0\tcbf29ce484222325\t../letter.txt\n");
  CHECK(OutputManifest::read(folder / "set").empty());
}

TEST_CASE("the list of what was written is not written through a link") {
  TemporaryFolder folder;
  const fs::path target = folder / "out";
  put(target, fresh(), {{"a", "1"}});
  write(folder / "theirs", "theirs");
  fs::create_symlink(folder / "theirs", target / (std::string(OutputManifest::fileName) + "-part"));
  put(target, over(), {{"a", "2"}});
  CHECK(textOf(folder / "theirs") == "theirs");
  CHECK(textOf(target / "a") == "2");
}
