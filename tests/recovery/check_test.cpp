// SPDX-License-Identifier: Apache-2.0
#include "core/recovery/check.h"

#include "core/base/error.h"
#include "tests/recovery/recovery_vocabulary.h"
#include "tests/store/store_vocabulary.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace fs = std::filesystem;

namespace {

/// What check() says of a project after some SQL, for short comparisons.
std::string afterSql(const fs::path& project, const std::string& sql) {
  const fs::path copy = project.parent_path() / "copy.maskline";
  fs::copy_file(project, copy, fs::copy_options::overwrite_existing);
  {
    const Connection db(copy, SQLite::OPEN_READWRITE);
    db.execute("PRAGMA foreign_keys = OFF");
    db.execute(sql);
  }
  return inShort(check(copy, {})->findings);
}

}  // namespace

TEST_CASE("check finds each kind of flaw, by object and frame") {
  TemporaryFolder folder;
  const fs::path project = folder / "p.maskline";
  makeProject(project);
  const auto sound = check(project, {});
  REQUIRE(sound);
  CHECK(sound->sound());
  CHECK(sound->objects == projectObjects);
  CHECK(sound->masks == projectObjects * projectFrames - 40);

  const std::string where = " WHERE object = 2 AND frame IN (3, 4)";
  const std::pair<const char*, std::string> cases[] = {
      {"pixels-missing(2: 3 4)", "DELETE FROM pixels" + where},
      {"record-missing(2: 3 4)", "DELETE FROM mask" + where},
      {"mask-unreadable(2: 3 4)", "UPDATE pixels SET runs = x'0102'" + where},
      {"mask-size(2: 3 4)", "UPDATE pixels SET runs = x'01020102'" + where},
      {"area-wrong(2: 3 4)", "UPDATE mask SET area = area + 1" + where},
      {"record-unreadable(2: 3 4)", "UPDATE mask SET source = 9" + where},
      {"record-unreadable(2: 3 4)", "UPDATE mask SET confidence = 7.5" + where},
      {"uncertainty-unreadable(2: 3 4)", "UPDATE pixels SET uncertainty = x'00'" + where},
      {"mask-beyond-clip(1: 399) mask-beyond-clip(2: 399) mask-beyond-clip(3: 399)",
       "UPDATE clip SET frame_count = 399"},
      {"parent-missing(object 2)", "DELETE FROM object WHERE id = 2"},
      {"parent-missing(category 1)", "DELETE FROM category"},
      {"parent-missing(attribute 1)", "DELETE FROM attribute"},
      {"prompts-unreadable(1: 10)",
       "UPDATE prompt SET data = 'x' WHERE object = 1 AND frame = 10 AND position = 0"},
      {"rows-wrong(comment 1)", "UPDATE comment SET frame = 1000 WHERE id = 1"},
      {"rows-wrong(object 3)", "UPDATE object SET name = x'00' WHERE id = 3"},
      {"rows-wrong(track_version_mask 1)",
       "UPDATE track_version_mask SET runs = x'01020102' WHERE frame = 63"},
      {"rows-wrong(track_version_mask 1)",
       "UPDATE track_version_mask SET runs = x'0102' WHERE frame = 63"},
      {"rows-wrong(track_version_mask 1)",
       "UPDATE track_version_mask SET uncertainty = x'00' WHERE frame = 62"},
      {"rows-wrong(track_version_mask 1)",
       "UPDATE track_version_mask SET frame = 1000 WHERE frame = 63"},
      {"rows-wrong(track_version_mask 1)", "DELETE FROM track_version"},
      {"no-clip()", "DELETE FROM clip"},
  };
  for (const auto& [found, sql] : cases) {
    CAPTURE(sql);
    CHECK(afterSql(project, sql) == found);
  }
}

TEST_CASE("a damaged database is a finding, a file of another kind an error") {
  TemporaryFolder folder;
  const fs::path project = folder / "p.maskline";
  makeProject(project);
  auto bytes = bytesOf(project);
  for (std::size_t at = 8 * 4096; at < 9 * 4096; ++at) bytes[at] = 0x5A;
  writeBytes(project, bytes);
  const auto report = check(project, {});
  REQUIRE(report);
  CHECK_FALSE(report->sound());
  for (const Entry& finding : report->findings) {
    const std::string sentence = english(messageOf(finding));
    CHECK(sentence.find('\n') == std::string::npos);
    CHECK(sentence.back() == '.');
  }
  CHECK(bytesOf(project) == bytes);

  writeBytes(folder / "other.maskline", {'n', 'o'});
  CHECK(kindOf([&] { check(folder / "other.maskline", {}); }) == Error::Kind::BadInput);
  CHECK(kindOf([&] { check(folder / "none.maskline", {}); }) == Error::Kind::NotFound);
}

TEST_CASE("numbers are told as ranges") {
  CHECK(numbersInWords({}).empty());
  CHECK(numbersInWords({3}) == "3");
  CHECK(numbersInWords({3, 4, 6, 7, 8, 20}) == "3, 4, 6–8, 20");
}
