// SPDX-License-Identifier: Apache-2.0
#include "core/download/part_file.h"

#include <fstream>
#include <functional>

#include "core/download/messages.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

bool fails(const MessageText& text, const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    INFO(error.what());
    return error.is(text);
  }
  return false;
}

TEST_CASE("A part stays with its note, an empty one does not") {
  const test::TemporaryFolder folder;
  const fs::path target = folder / "new/file.pt";
  { const PartFile part(target); }
  CHECK(fs::is_empty(folder / "new"));
  CHECK_FALSE(arrivedOf(target));
  {
    PartFile part(target);
    part.restart({"http://a/file.pt", 10, "\"tag\"", "Monday"});
    part.append(std::string("12345"));
    CHECK(arrivedOf(target) == 5);
    CHECK(fails(messages::download::underWay, [&] { const PartFile second(target); }));
    CHECK(fails(messages::download::underWay, [&] { removePart(target); }));
  }
  {
    const PartFile part(target);
    CHECK(part.size() == 5);
    CHECK(part.note().source == "http://a/file.pt");
    CHECK(part.note().size == 10);
    CHECK(part.note().etag == "\"tag\"");
    CHECK(part.note().modified == "Monday");
  }
  removePart(target);
  CHECK(fs::is_empty(folder / "new"));
  removePart(target);
}

TEST_CASE("A part that somebody else wrote is left alone") {
  const test::TemporaryFolder folder;
  const fs::path target = folder / "file.pt";
  const auto refused = [&] {
    return fails(messages::download::inTheWay, [&] { const PartFile part(target); });
  };
  SECTION("without a note") { std::ofstream(folder / "file.pt.part") << "mine"; }
  SECTION("with another note") {
    std::ofstream(folder / "file.pt.part") << "mine";
    std::ofstream(folder / "file.pt.part.json") << "{\"source\": 1}";
  }
  SECTION("a note alone") { std::ofstream(folder / "file.pt.part.json") << "[]"; }
  CHECK(refused());
  CHECK_FALSE(arrivedOf(target));
  CHECK((fs::exists(folder / "file.pt.part") || fs::exists(folder / "file.pt.part.json")));
}

TEST_CASE("A target that is there is not replaced") {
  const test::TemporaryFolder folder;
  const fs::path target = folder / "file.pt";
  PartFile part(target);
  part.restart({"here", 3, {}, {}});
  part.append(std::string("new"));
  std::ofstream(target) << "old";
  CHECK(fails(messages::download::alreadyThere, [&] { part.requireFreeTarget(); }));
  CHECK(fails(messages::download::alreadyThere, [&] { part.moveIntoPlace(); }));
  CHECK(fs::file_size(target) == 3);
  fs::remove(target);
  part.moveIntoPlace();
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
}

}  // namespace
}  // namespace maskline
