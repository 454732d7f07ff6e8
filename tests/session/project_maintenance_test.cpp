// SPDX-License-Identifier: Apache-2.0
#include "core/session/project_maintenance.h"

#include <fstream>

#include "core/session/backup_keeper.h"
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace fs = std::filesystem;

namespace {

/// Starts a task and waits for its end.
template <class Result>
Outcome<Result> ended(Desk& desk,
                      const std::function<void(const ProjectMaintenance::Done<Result>&)>& start) {
  std::optional<Outcome<Result>> outcome;
  start([&](const Outcome<Result>& end) { outcome = end; });
  REQUIRE(desk.until([&] { return outcome.has_value(); }));
  return *outcome;
}

std::string whatOf(const CheckReport& report) {
  std::string text;
  for (const Entry& e : report.findings) text += std::string(toString(e.what)) + " ";
  return text;
}

}  // namespace

TEST_CASE("a check looks at the clip, too, while the project is open") {
  Desk desk;
  desk.openNew(4);
  desk.keyframe(desk.object("cat"), 0);
  const fs::path file = desk.project().file(), clip = desk.project().clip().path;
  ProjectMaintenance maintenance(desk.owner);
  const auto check = [&] {
    return whatOf(
        *ended<CheckReport>(desk, [&](const auto& done) { maintenance.check(file, done); }).result);
  };
  CHECK(check().empty());
  fs::rename(clip, desk.folder / "elsewhere");
  CHECK(check() == "clip-missing ");
  fs::rename(desk.folder / "elsewhere", clip);
  fs::remove(*fs::directory_iterator(clip));
  CHECK(check() == "clip-other ");
}

TEST_CASE("repair takes the clip from its place, or from the person") {
  Desk desk;
  desk.openNew(4);
  desk.keyframe(desk.object("cat"), 0);
  const fs::path file = desk.project().file(), clip = desk.project().clip().path;
  ProjectMaintenance maintenance(desk.owner);
  const auto repair = [&](const fs::path& out, const fs::path& named) {
    return ended<RepairReport>(
        desk, [&](const auto& done) { maintenance.repair(file, out, named, done); });
  };
  CHECK(repair(desk.folder / "a.maskline", {}).failure->kind() == Error::Kind::Locked);
  desk.session.closeProject();
  const auto first = repair(desk.folder / "a.maskline", {});
  REQUIRE(first.result);
  CHECK(first.result->lost.empty());
  CHECK(repair(desk.folder / "b.maskline", clip).result->lost.empty());
  CHECK(repair(desk.folder / "c.maskline", desk.folder / "none").failure);
  CHECK_FALSE(fs::exists(desk.folder / "c.maskline"));
  desk.wait(desk.session.openProject(desk.folder / "a.maskline"));
  CHECK(desk.session.project().objects().size() == 1);
}

TEST_CASE("a task that is cancelled ends without a result and without a file") {
  Desk desk;
  desk.openNew(4);
  const fs::path file = desk.project().file();
  ProjectMaintenance maintenance(desk.owner);
  const auto outcome = ended<BackupResult>(desk, [&](const auto& done) {
    maintenance.backUp(file, 0, done);
    maintenance.cancel();
  });
  CHECK_FALSE(outcome.result);
  CHECK_FALSE(outcome.failure);
  CHECK(backupsOf(file).empty());
  CHECK_FALSE(maintenance.busy());
}

TEST_CASE("backups are made on opening and with the first edit after a while") {
  Desk desk;
  desk.openNew(4);
  const fs::path file = desk.project().file();
  const auto reopen = [&](const fs::path& path) {
    desk.session.closeProject();
    desk.wait(desk.session.openProject(path));
  };
  BackupKeeper keeper(desk.owner, desk.session);
  int made = 0, failed = 0;
  keeper.onMade([&](const Backup&) { ++made; });
  keeper.onFailure([&](const Failure&) { ++failed; });
  reopen(file);
  desk.object("off");
  CHECK(backupsOf(file).empty());  // none is asked for yet

  keeper.setRules({2, std::chrono::hours(1)});
  reopen(file);
  REQUIRE(desk.until([&] { return made == 1; }));
  desk.object("early");
  keeper.setRules({2, std::chrono::milliseconds(0)});
  desk.object("late");
  REQUIRE(desk.until([&] { return made == 2; }));
  desk.object("later");
  REQUIRE(desk.until([&] { return made == 3; }));
  const auto backups = backupsOf(file);
  REQUIRE(backups.size() == 2);
  CHECK(backups.back().number == 3);
  CHECK(failed == 0);

  reopen(backups.back().file);  // it is a project now, and has no backups of its own
  CHECK(desk.session.project().objects().size() == 4);
  desk.object("in the backup");
  desk.settle();
  CHECK(backupsOf(backups.back().file).empty());
  CHECK(backupsOf(file).size() == 1);
}
