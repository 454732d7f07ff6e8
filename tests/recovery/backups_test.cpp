// SPDX-License-Identifier: Apache-2.0
#include "core/recovery/backups.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/recovery/check.h"
#include "tests/recovery/recovery_vocabulary.h"
#include "tests/store/store_vocabulary.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace fs = std::filesystem;

namespace {

void edit(const fs::path& project, int number) {
  const auto store = Store::open(project, false);
  Store::Transaction transaction(*store);
  store->write({Table::Shots, {number}}, Row{std::int64_t(0)});
  transaction.commit();
}

std::vector<std::int64_t> numbers(const fs::path& project) {
  std::vector<std::int64_t> out;
  for (const Backup& backup : backupsOf(project)) out.push_back(backup.number);
  return out;
}

using Numbers = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("backups are numbered, equal ones are not made twice, the oldest go") {
  TemporaryFolder folder;
  const fs::path project = folder / "p.maskline";
  makeProject(project);
  const Rows rows = rowsOf(project);
  const auto first = makeBackup(project, 3, {});
  REQUIRE(first);
  REQUIRE(first->made);
  CHECK(first->made->file.filename().string().starts_with("p (backup 1, "));
  CHECK(hasBackupName(first->made->file));
  CHECK_FALSE(hasBackupName(project));
  CHECK(rowsOf(first->made->file) == rows);
  CHECK(check(first->made->file, {})->sound());
  CHECK_FALSE(makeBackup(project, 3, {})->made);
  for (int i = 1; i <= 4; ++i) {
    edit(project, i);
    CHECK(makeBackup(project, 3, {})->made);
  }
  CHECK(numbers(project) == Numbers{3, 4, 5});
  CHECK_FALSE(makeBackup(project, 1, {})->made);
  CHECK(numbers(project) == Numbers{3, 4, 5});
  CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 4);
}

TEST_CASE("what somebody has made, renamed or edited is not removed") {
  TemporaryFolder folder;
  const fs::path project = folder / "p.maskline";
  makeProject(project);
  makeBackup(project, 0, {});
  edit(project, 1);
  const fs::path edited = makeBackup(project, 0, {})->made->file;
  edit(project, 2);
  const fs::path renamed = makeBackup(project, 0, {})->made->file;
  edit(edited, 50);
  fs::rename(renamed, folder / "mine.maskline");
  const fs::path foreign = folder / "p (backup 9, 2020-01-01 00-00).maskline";
  writeBytes(foreign, {'h', 'i'});
  const fs::path copied = folder / "q (backup 1, 2020-01-01 00-00).maskline";
  fs::copy_file(backupsOf(project).front().file, copied);
  edit(project, 3);
  const auto result = makeBackup(project, 1, {});
  REQUIRE(result->made);
  CHECK(result->made->number == 10);
  CHECK(result->removed.size() == 1);
  CHECK(numbers(project) == Numbers{10});
  for (const fs::path& kept : {edited, folder / "mine.maskline", foreign, copied})
    CHECK(fs::exists(kept));
  CHECK(rowsOf(edited).contains({static_cast<int>(Table::Shots), {50}}));
}

TEST_CASE("a clock that was set back changes neither the order nor what goes") {
  TemporaryFolder folder;
  const fs::path project = folder / "p.maskline";
  makeProject(project);
  for (int i = 1; i <= 3; ++i) {
    makeBackup(project, 0, {});
    edit(project, i);
  }
  // As if these had been made in ten years.
  for (const Backup& backup : backupsOf(project)) {
    runSql(backup.file, "UPDATE backup_mark SET made_at = made_at + 315360000000");
    fs::rename(backup.file, folder / ("p (backup " + std::to_string(backup.number) +
                                      ", 2099-01-01 00-00).maskline"));
  }
  const auto result = makeBackup(project, 2, {});
  REQUIRE(result->made);
  CHECK(result->made->number == 4);
  CHECK(numbers(project) == Numbers{3, 4});
}

TEST_CASE("a backup is made while the project is written, and holds whole commits") {
  TemporaryFolder folder;
  const fs::path project = folder / "p.maskline";
  makeProject(project);
  const auto store = Store::open(project, false);
  store->setAutoCheckpoint(false);
  std::int64_t id = 0;
  const auto write = [&] {
    Store::Transaction transaction(*store);
    store->write({Table::Shots, {1000 + ++id}}, Row{std::int64_t(0)});
    store->write({Table::Shots, {2000 + id}}, Row{std::int64_t(0)});
    transaction.commit();
  };
  write();
  int reports = 0;
  const auto result = makeBackup(project, 0, {{}, [&](Progress) {
                                                ++reports;
                                                write();
                                              }});
  REQUIRE(result->made);
  CHECK(reports > 0);
  const Rows rows = rowsOf(result->made->file);
  int low = 0, high = 0;
  for (const auto& [key, row] : rows) {
    low += key.first == static_cast<int>(Table::Shots) && key.second[0] / 1000 == 1;
    high += key.first == static_cast<int>(Table::Shots) && key.second[0] / 1000 == 2;
  }
  CHECK(low == 1);
  CHECK(low == high);
}

TEST_CASE("of a damaged project no backup is made, and none goes") {
  TemporaryFolder folder;
  const fs::path project = folder / "p.maskline";
  makeProject(project);
  makeBackup(project, 1, {});
  edit(project, 1);
  auto bytes = bytesOf(project);
  for (std::size_t at = 8 * 4096; at < 9 * 4096; ++at) bytes[at] = 0x5A;
  writeBytes(project, bytes);
  CHECK(kindOf([&] { makeBackup(project, 1, {}); }) == Error::Kind::Corrupt);
  CHECK(numbers(project) == Numbers{1});
  CHECK(bytesOf(project) == bytes);
}

TEST_CASE("a backup is restored under a new name, in its own folder or another") {
  TemporaryFolder folder;
  const fs::path project = folder / "p.maskline";
  makeProject(project);
  const Rows rows = rowsOf(project);
  const fs::path backup = makeBackup(project, 0, {})->made->file;
  fs::create_directory(folder / "other");
  for (const fs::path& out : {folder / "r.maskline", folder / "other" / "r.maskline"}) {
    CHECK(restoreBackup(backup, out, {}));
    CHECK(rowsOf(out) == rows);
    CHECK(runSql(out, "SELECT count(*) FROM sqlite_schema WHERE name = 'backup_mark'") == "0");
  }
  CHECK(Store::open(folder / "other" / "r.maskline", true)->clip().path == "../clip.mp4");
  CHECK(kindOf([&] { restoreBackup(backup, project, {}); }) == Error::Kind::Io);
  std::stop_source stop;
  stop.request_stop();
  CHECK_FALSE(restoreBackup(backup, folder / "s.maskline", {stop.get_token(), {}}));
  CHECK_FALSE(fs::exists(folder / "s.maskline"));
  CHECK(numbers(project) == Numbers{1});
}
