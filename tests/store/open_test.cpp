// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>

#include "core/store/row_codecs.h"
#include "tests/store/store_vocabulary.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace fs = std::filesystem;

namespace {

void writeText(const fs::path& file, const std::string& text) { std::ofstream(file) << text; }

/// Runs `act` in a process of its own and returns what it returned (0 … 255).
int inChild(const std::function<int()>& act) {
  const pid_t child = fork();
  if (child == 0) {
    int code = 255;
    try {
      code = act();
    } catch (...) {
    }
    _exit(code);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int kindInChild(const std::function<void()>& act) {
  return inChild([&] {
    const auto kind = kindOf(act);
    return kind ? static_cast<int>(*kind) : 99;
  });
}

void addCategory(Store& store, std::int64_t id, const std::string& name) {
  Store::Transaction transaction(store);
  store.write(keyOf(CategoryId{id}), rowOf(Category{{}, name, ""}));
  transaction.commit();
}

}  // namespace

TEST_CASE("a new project is a marked SQLite file in WAL mode") {
  TemporaryFolder folder;
  const fs::path file = folder / "p.maskline";
  { const auto store = Store::create(file, someClip(), {1, 2}); }
  CHECK(runSql(file, "PRAGMA application_id") == std::to_string(applicationId));
  CHECK(runSql(file, "PRAGMA user_version") == std::to_string(projectMigrations().back().version));
  CHECK(runSql(file, "PRAGMA journal_mode") == "wal");
  CHECK(runSql(file, "PRAGMA integrity_check") == "ok");
  CHECK_FALSE(fs::exists(folder / "p.maskline-lock"));
}

TEST_CASE("what cannot be opened is named by its kind") {
  TemporaryFolder folder;
  const fs::path file = folder / "p.maskline";
  const auto opening = [&] { return kindOf([&] { Store::open(file, false); }); };

  CHECK(opening() == Error::Kind::NotFound);
  fs::create_directory(file);
  CHECK(opening() == Error::Kind::BadInput);
  fs::remove(file);
  writeText(file, "");
  CHECK(opening() == Error::Kind::BadInput);
  writeText(file, std::string(5000, 'x'));
  CHECK(opening() == Error::Kind::BadInput);
  fs::remove(file);
  runSql(file, "CREATE TABLE other (x)");
  runSql(file, "PRAGMA user_version = 1");
  CHECK(opening() == Error::Kind::BadInput);
  fs::remove(file);

  { const auto store = Store::create(file, someClip(), {}); }
  runSql(file, "PRAGMA user_version = 99");
  CHECK(opening() == Error::Kind::TooNew);
  runSql(file, "PRAGMA user_version = " + std::to_string(projectMigrations().back().version));
  CHECK_FALSE(opening());
}

TEST_CASE("a damaged file is called damaged") {
  TemporaryFolder folder;
  const fs::path file = folder / "p.maskline";
  { const auto store = Store::create(file, someClip(), {}); }
  {
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(100);  // all but the header, which holds the marks
    bytes << std::string(static_cast<std::size_t>(fs::file_size(file)) - 100, '\xEE');
  }
  CHECK(kindOf([&] { Store::open(file, false)->clip(); }) == Error::Kind::Corrupt);
  CHECK(kindOf([&] { Store::open(file, true)->clip(); }) == Error::Kind::Corrupt);
}

TEST_CASE("creating leaves nothing behind when it fails, and what was there alone") {
  TemporaryFolder folder;
  const fs::path file = folder / "p.maskline";
  writeText(file, "mine");
  CHECK(kindOf([&] { Store::create(file, someClip(), {}); }) == Error::Kind::Io);
  CHECK(fs::file_size(file) == 4);
  CHECK(kindOf([&] { Store::create(folder / "no" / "p.maskline", someClip(), {}); }) ==
        Error::Kind::Io);
  CHECK(kindOf([&] { Store::create("/proc/p.maskline", someClip(), {}); }) == Error::Kind::Io);
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("one writer at a time, in this process and in others, and any number of readers") {
  TemporaryFolder folder;
  const fs::path file = folder / "p.maskline";
  auto writer = Store::create(file, someClip(), {});
  const auto openHere = [&] { Store::open(file, false); };
  CHECK(kindOf(openHere) == Error::Kind::Locked);
  CHECK(kindInChild(openHere) == static_cast<int>(Error::Kind::Locked));

  const auto reader = Store::open(file, true);
  const std::int64_t version = reader->dataVersion();
  addCategory(*writer, 1, "ball");
  CHECK(reader->select(Select::Categories).size() == 1);
  CHECK(reader->dataVersion() != version);
  CHECK(inChild([&] {
          return static_cast<int>(Store::open(file, true)->select(Select::Categories).size());
        }) == 1);
  CHECK(kindOf([&] { addCategory(*reader, 2, "x"); }) == Error::Kind::Io);

  writer.reset();
  CHECK_FALSE(kindOf(openHere));
}

TEST_CASE("the right to write ends with the process that had it, however it ended") {
  TemporaryFolder folder;
  const fs::path file = folder / "p.maskline";
  { const auto store = Store::create(file, someClip(), {}); }
  std::array<int, 2> ready{};
  REQUIRE(pipe(ready.data()) == 0);
  const pid_t child = fork();
  if (child == 0) {
    const auto store = Store::open(file, false);
    if (write(ready[1], "x", 1) == 1) pause();
    _exit(0);
  }
  char byte = 0;
  REQUIRE(read(ready[0], &byte, 1) == 1);
  CHECK(kindOf([&] { Store::open(file, false); }) == Error::Kind::Locked);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  CHECK(fs::exists(folder / "p.maskline-lock"));  // left behind, and of no meaning
  CHECK_FALSE(kindOf([&] { Store::open(file, false); }));
  CHECK_FALSE(fs::exists(folder / "p.maskline-lock"));
  close(ready[0]);
  close(ready[1]);
}

TEST_CASE("a project in a folder that may not be written can be read and not changed") {
  TemporaryFolder folder;
  const fs::path file = folder / "p.maskline";
  { const auto store = Store::create(file, someClip(), {}); }
  chmod(folder.path().c_str(), 0555);
  chmod(file.c_str(), 0444);
  constexpr uid_t nobody = 65534;
  const auto asNobody = [&](const std::function<void()>& act) {
    return kindInChild([&] {
      if (geteuid() == 0 && setuid(nobody) != 0) return;
      act();
    });
  };
  constexpr int fine = 99;
  CHECK(asNobody([&] { Store::open(file, false); }) == static_cast<int>(Error::Kind::Io));
  CHECK(asNobody([&] { Store::open(file, true)->clip(); }) == fine);
  CHECK(asNobody([&] { Store::create(folder / "q.maskline", someClip(), {}); }) ==
        static_cast<int>(Error::Kind::Io));
  chmod(folder.path().c_str(), 0777);
  CHECK(asNobody([&] { Store::open(file, false); }) == static_cast<int>(Error::Kind::Io));
}

TEST_CASE("older files are brought up to date in one go, or left as they are") {
  TemporaryFolder folder;
  const fs::path file = folder / "p.maskline";
  {
    const auto store = Store::create(file, someClip(), {});
    addCategory(*store, 1, "ball");
  }
  const auto known = projectMigrations();
  const int newest = known.back().version;
  const auto with = [&](std::initializer_list<const char*> more) {
    std::vector<Migration> all(known.begin(), known.end());
    for (const char* sql : more) all.push_back({all.back().version + 1, sql});
    return all;
  };
  const char* const column = "ALTER TABLE category ADD COLUMN weight INTEGER";
  const auto good = with({column, "UPDATE category SET weight = 7"});
  const auto bad = with({column, "UPDATE nowhere SET weight = 7"});
  const auto dangling = with({"INSERT INTO shot VALUES (1, 0);"
                              "INSERT INTO pixels (object, frame, runs) VALUES (9, 9, x'00')"});

  CHECK(kindOf([&] { Store::open(file, false, bad); }) == Error::Kind::Corrupt);
  CHECK(kindOf([&] { Store::open(file, false, dangling); }) == Error::Kind::Corrupt);
  CHECK(runSql(file, "PRAGMA user_version") == std::to_string(newest));
  CHECK(runSql(file, "SELECT count(*) FROM shot") == "0");
  CHECK(kindOf([&] { Store::open(file, true, good); }) == Error::Kind::Unsupported);

  CHECK_FALSE(kindOf([&] { Store::open(file, false, good); }));
  CHECK(runSql(file, "PRAGMA user_version") == std::to_string(newest + 2));
  CHECK(runSql(file, "SELECT weight FROM category WHERE name = 'ball'") == "7");
  CHECK_FALSE(kindOf([&] { Store::open(file, true, good); }));
  CHECK(kindOf([&] { Store::open(file, false); }) == Error::Kind::TooNew);
}

TEST_CASE("a project of schema 5 keeps its masks and can hold check frames") {
  TemporaryFolder folder;
  const fs::path file = folder / "p.maskline";
  const ObjectId cat{1};
  const Mask dot(cv::Size(16, 8));
  {
    const auto store = Store::create(file, someClip(), {});
    Store::Transaction transaction(*store);
    Object object;
    object.name = "cat";
    store->write(keyOf(cat), rowOf(object));
    store->write(maskKey(cat, FrameIndex(3)), rowOf(MaskRow{{}, "engine", 77, "file", 0.5F}));
    store->write(pixelsKey(cat, FrameIndex(3)), pixelsRow(dot, {}));
    transaction.commit();
  }
  for (const char* sql : {"ALTER TABLE mask DROP COLUMN disagreement",
                          "ALTER TABLE track_version_mask DROP COLUMN disagreement",
                          "DROP TABLE check_score", "DROP TABLE check_frame",
                          "PRAGMA user_version = 5"})
    runSql(file, sql);
  CHECK(kindOf([&] { Store::open(file, true); }) == Error::Kind::Unsupported);

  const auto store = Store::open(file, false);
  CHECK(runSql(file, "PRAGMA user_version") == "6");
  const MaskRow mask = maskRowFrom(FrameIndex(3), *store->read(maskKey(cat, FrameIndex(3))));
  CHECK((mask.model == "engine" && mask.changedAt == 77 && mask.origin == "file"));
  CHECK(mask.disagreement == 0);
  const CheckFrame check{CheckFrameId{1}, cat, FrameIndex(3), "lead", 5, dot};
  const CheckScore score{CheckScoreId{1}, check.id, "ann", 6, 0.25, 0.5};
  Store::Transaction transaction(*store);
  store->write(keyOf(score.id), rowOf(score));
  store->write(keyOf(check.id), rowOf(check));
  transaction.commit();
  CHECK(checkFrameFrom(store->select(Select::CheckFramesOfObject, {1}).at(0)) == check);
  CHECK(checkScoreFrom(store->select(Select::ScoresOfCheckFrame, {1}).at(0)) == score);
}

TEST_CASE("files beside a project that lead elsewhere are refused") {
  TemporaryFolder folder;
  const fs::path file = folder / "p.maskline", other = folder / "theirs";
  { const auto store = Store::create(file, someClip(), {}); }
  writeText(other, "theirs");
  for (const char* ending : {"-wal", "-shm", "-lock", "-journal"}) {
    INFO(ending);
    const fs::path neighbour = file.string() + ending;
    fs::create_symlink(other, neighbour);
    CHECK(kindOf([&] { Store::open(file, false); }) == Error::Kind::BadInput);
    CHECK(kindOf([&] { Store::open(file, true); }) == Error::Kind::BadInput);
    fs::remove(neighbour);
  }
  // A rollback journal can have any file deleted.
  writeText(file.string() + "-journal", "a journal");
  CHECK(kindOf([&] { Store::open(file, false); }) == Error::Kind::BadInput);
  fs::remove(file.string() + "-journal");
  std::ifstream in(other);
  CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == "theirs");
  CHECK_FALSE(kindOf([&] { Store::open(file, false); }));
}

TEST_CASE("a new project does not follow links that lead nowhere") {
  TemporaryFolder folder;
  for (const char* ending : {"", "-wal", "-journal", "-lock"}) {
    INFO(ending);
    const fs::path link = (folder / "p.maskline").string() + ending;
    fs::create_symlink(folder / "nowhere", link);
    CHECK(kindOf([&] { Store::create(folder / "p.maskline", someClip(), {}); }) == Error::Kind::Io);
    CHECK_FALSE(fs::exists(folder / "nowhere"));
    fs::remove(link);
  }
}

TEST_CASE("nothing of a project's schema is run") {
  TemporaryFolder folder;
  const fs::path file = folder / "p.maskline";
  { const auto store = Store::create(file, someClip(), {}); }
  runSql(file, "CREATE TRIGGER t AFTER INSERT ON category BEGIN DELETE FROM clip; END");
  {
    const auto store = Store::open(file, false);
    addCategory(*store, 1, "ball");
    CHECK(store->clip().path == "clip.mp4");
  }
  runSql(file, "DROP TABLE setting");
  runSql(file, "CREATE VIEW setting AS SELECT 0 AS id, 'segmenter' AS name, 'x' AS value");
  const auto store = Store::open(file, true);
  CHECK(kindOf([&] { store->select(Select::Settings); }).has_value());
}

TEST_CASE("a clip of a size or length that cannot be is refused") {
  TemporaryFolder folder;
  const fs::path file = folder / "p.maskline";
  { const auto store = Store::create(file, someClip(), {}); }
  for (const char* claim : {"width = 2147483648", "height = -1", "width = 100000, height = 100000",
                            "frame_count = 4611686018427387904", "frames_per_second = 1e300"}) {
    INFO(claim);
    runSql(file,
           "UPDATE clip SET width = 16, height = 8, frame_count = 100, "
           "frames_per_second = 25");
    CHECK_FALSE(kindOf([&] { Store::open(file, true)->clip(); }));
    runSql(file, std::string("UPDATE clip SET ") + claim);
    CHECK(kindOf([&] { Store::open(file, true)->clip(); }) == Error::Kind::Corrupt);
  }
}
