// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <random>
#include <set>

#include "core/base/error.h"
#include "core/recovery/check.h"
#include "core/recovery/repair.h"
#include "core/store/backup_file.h"
#include "core/store/salvage/page_file.h"
#include "core/store/schema.h"
#include "tests/recovery/recovery_vocabulary.h"
#include "tests/store/store_vocabulary.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace fs = std::filesystem;

namespace {

using What = Entry::What;

/// A project, and what repairing damaged copies of it gives.
struct Workshop {
  TemporaryFolder folder;
  const fs::path project = folder / "p.maskline";
  const fs::path damaged = folder / "damaged.maskline";
  const fs::path repaired = folder / "repaired.maskline";
  Rows original;
  std::vector<std::uint8_t> bytes;

  Workshop() {
    makeProject(project);
    original = rowsOf(project);
    bytes = bytesOf(project);
  }

  /// Nothing if repair() says that nothing could be saved, or asks for the clip.
  std::optional<RepairReport> repairOf(const std::vector<std::uint8_t>& content) {
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm"}) fs::remove(repaired.string() + ending, ignored);
    writeBytes(damaged, content);
    std::optional<RepairReport> report;
    try {
      report = repair(damaged, repaired, {}, {});
    } catch (const Error& error) {
      REQUIRE((error.kind() == Error::Kind::Corrupt || error.kind() == Error::Kind::BadInput ||
               error.kind() == Error::Kind::TooNew));
      REQUIRE_FALSE(fs::exists(repaired));
    }
    REQUIRE(bytesOf(damaged) == content);
    REQUIRE_FALSE(fs::exists(damaged.string() + "-wal"));
    return report;
  }
};

/// Whether the report names this row as lost.
class Told {
 public:
  explicit Told(const std::vector<Entry>& lost) {
    for (const Entry& e : lost) {
      const std::set<std::int64_t> numbers(e.frames.begin(), e.frames.end());
      if (e.what == What::Masks || e.what == What::Provenance || e.what == What::Uncertainty)
        m_masks[e.object].insert(numbers.begin(), numbers.end());
      if (e.what == What::MaskRange)
        for (std::int64_t f = e.frames.front(); f <= e.frames.back(); ++f)
          m_masks[e.object].insert(f);
      if (e.what == What::Prompts) m_prompts[e.object].insert(numbers.begin(), numbers.end());
      if (e.what == What::Rows || e.what == What::Parent)
        m_rows[e.table].insert(numbers.begin(), numbers.end());
      if (e.what == What::TableGap) m_gaps.insert(e.table);
    }
  }

  bool names(Table table, const std::array<std::int64_t, 3>& key, const Row& row) {
    static constexpr const char* names[] = {
        "category", "object",  "attribute", "attribute_value", "prompt",        "mask",
        "pixels",   "shot",    "comment",   "setting",         "event",         "track_version",
        "track_version_mask", "stage", "stage_change", "check_frame", "check_score"};
    const std::string name = names[static_cast<std::size_t>(table)];
    if (m_gaps.contains(name)) return true;
    if (table == Table::Masks || table == Table::Pixels) return m_masks[key[0]].contains(key[1]);
    if (table == Table::Prompts)
      return m_prompts[std::get<std::int64_t>(row[0])].contains(std::get<std::int64_t>(row[1]));
    return m_rows[name].contains(key[0]);
  }

 private:
  std::map<std::int64_t, std::set<std::int64_t>> m_masks, m_prompts;
  std::map<std::string, std::set<std::int64_t>> m_rows;
  std::set<std::string> m_gaps;
};

struct Comparison {
  std::size_t saved = 0, changed = 0, untold = 0, invented = 0;
  std::string first;  // example of the last two
};

Comparison compare(const Rows& original, const Rows& repaired, const std::vector<Entry>& lost) {
  Comparison c;
  Told told(lost);
  for (const auto& [key, row] : original) {
    const auto found = repaired.find(key);
    const Table table = static_cast<Table>(key.first);
    if (found != repaired.end() && found->second == row) {
      ++c.saved;
    } else if (!told.names(table, key.second, row)) {
      ++(found == repaired.end() ? c.untold : c.changed);
      c.first = std::to_string(key.first) + ": " + std::to_string(key.second[0]) + " " +
                std::to_string(key.second[1]);
    }
  }
  for (const auto& [key, row] : repaired)
    if (!original.contains(key) && !told.names(static_cast<Table>(key.first), key.second, row)) {
      ++c.invented;
      c.first = std::to_string(key.first) + ": " + std::to_string(key.second[0]) + " " +
                std::to_string(key.second[1]);
    }
  return c;
}

constexpr std::size_t pageSize = 4096;

}  // namespace

TEST_CASE("an undamaged project is repaired into its equal") {
  Workshop shop;
  const auto report = shop.repairOf(shop.bytes);
  REQUIRE(report);
  CHECK(inShort(report->lost).empty());
  CHECK(rowsOf(shop.repaired) == shop.original);
  const auto store = Store::open(shop.repaired, true);
  const auto before = Store::open(shop.project, true);
  CHECK(store->clip().path == before->clip().path);
  CHECK(store->clipIndex() == before->clipIndex());
  CHECK(store->freeId(Table::Prompts) == before->freeId(Table::Prompts));
  CHECK(check(shop.repaired, {})->sound());
}

TEST_CASE("of a truncated project all that is left is saved, and the rest is named") {
  Workshop shop;
  std::mt19937 random(3);
  std::size_t most = 0;
  for (int round = 0; round < 24; ++round) {
    const std::size_t length =
        round == 0 ? shop.bytes.size() - 1
                   : std::uniform_int_distribution<std::size_t>(0, shop.bytes.size())(random);
    CAPTURE(length, shop.bytes.size());
    const auto report =
        shop.repairOf({shop.bytes.begin(), shop.bytes.begin() + static_cast<long>(length)});
    if (!report) continue;
    REQUIRE(check(shop.repaired, {})->findings.empty());
    const Comparison c = compare(shop.original, rowsOf(shop.repaired), report->lost);
    CAPTURE(c.first, inShort(report->lost));
    CHECK(c.changed == 0);
    CHECK(c.untold == 0);
    CHECK(c.invented == 0);
    most = std::max(most, c.saved);
  }
  CHECK(most > shop.original.size() / 2);
}

TEST_CASE("flipped bytes cost what they hit, and that is named") {
  Workshop shop;
  std::mt19937 random(5);
  for (int round = 0; round < 120; ++round) {
    std::vector<std::uint8_t> content = shop.bytes;
    const int flips = round < 80 ? 1 : 5;
    std::string places;
    for (int i = 0; i < flips; ++i) {
      const std::size_t at =
          std::uniform_int_distribution<std::size_t>(0, content.size() - 1)(random);
      content[at] ^= static_cast<std::uint8_t>(1 << (random() % 8));
      places += std::to_string(at / pageSize + 1) + "+" + std::to_string(at % pageSize) + " ";
    }
    CAPTURE(round, places);
    const auto report = shop.repairOf(content);
    if (!report) {
      CHECK(flips > 1);
      continue;
    }
    REQUIRE(check(shop.repaired, {})->findings.empty());
    const Comparison c = compare(shop.original, rowsOf(shop.repaired), report->lost);
    CAPTURE(c.first, inShort(report->lost), c.saved, shop.original.size());
    // SQLite files carry no checksums: a letter of a name, or a number, may have changed unseen.
    CHECK(c.changed + c.untold <= static_cast<std::size_t>(flips));
    CHECK(c.invented <= static_cast<std::size_t>(flips));
    CHECK(c.saved > shop.original.size() * 9 / 10);
  }
}

TEST_CASE("a page above others that cannot be read costs nothing that hangs below it") {
  Workshop shop;
  int above = 0;
  for (std::size_t page = 1; page * pageSize < shop.bytes.size(); ++page) {
    const std::uint8_t type = shop.bytes[page * pageSize];
    if (type != 2 && type != 5) continue;
    ++above;
    std::vector<std::uint8_t> content = shop.bytes;
    std::fill_n(content.begin() + static_cast<long>(page * pageSize), pageSize, 0xA5);
    CAPTURE(page, int(type));
    const auto report = shop.repairOf(content);
    REQUIRE(report);
    const Comparison c = compare(shop.original, rowsOf(shop.repaired), report->lost);
    CAPTURE(c.first, inShort(report->lost));
    CHECK(c.changed + c.untold + c.invented == 0);
    // Pages above others hold rows themselves in tables without rowids: one for each page below.
    CHECK(c.saved + 40 > shop.original.size());
  }
  CHECK(above >= 2);
}

TEST_CASE("a project whose first page is gone is saved by what its tables look like") {
  Workshop shop;
  std::vector<std::uint8_t> content = shop.bytes;
  std::fill_n(content.begin(), pageSize, 0);
  const auto report = shop.repairOf(content);
  REQUIRE(report);
  const Comparison c = compare(shop.original, rowsOf(shop.repaired), report->lost);
  CAPTURE(c.first);
  CHECK(c.changed + c.untold + c.invented == 0);
  CHECK(c.saved == shop.original.size());
}

TEST_CASE("the log of a killed program is taken in, up to where it is damaged") {
  Workshop shop;
  const fs::path copy = shop.folder / "copy.maskline", log = copy.string() + "-wal";
  {
    const auto store = Store::open(shop.project, false);
    store->setAutoCheckpoint(false);
    Store::Transaction transaction(*store);
    store->write({Table::Categories, {99}},
                 Row{std::string("late"), std::string("x"), Value(), std::int64_t{0}});
    transaction.commit();
    fs::copy_file(shop.project, copy);
    fs::copy_file(shop.project.string() + "-wal", log);
  }
  const auto before = bytesOf(log);
  REQUIRE(before.size() > pageSize);
  REQUIRE(repair(copy, shop.folder / "a.maskline", {}, {}));
  CHECK(bytesOf(log) == before);
  CHECK(rowsOf(shop.folder / "a.maskline").contains({0, {99}}));

  auto broken = before;
  broken[broken.size() - 10] ^= 1;
  writeBytes(log, broken);
  const auto report = repair(copy, shop.folder / "b.maskline", {}, {});
  REQUIRE(report);
  CHECK(inShort(report->lost) == "log()");
  CHECK(rowsOf(shop.folder / "b.maskline") == shop.original);
  CHECK(bytesOf(log) == broken);
}

TEST_CASE("what has lost its name or its record gets a new one") {
  Workshop shop;
  runSql(shop.project, "PRAGMA foreign_keys = OFF");
  {
    const Connection db(shop.project, SQLite::OPEN_READWRITE);
    db.execute("PRAGMA foreign_keys = OFF");
    db.execute("DELETE FROM object WHERE id = 2");
    db.execute("DELETE FROM category");
    db.execute("DELETE FROM mask WHERE object = 1 AND frame IN (7, 8)");
    db.execute("DELETE FROM pixels WHERE object = 1 AND frame = 9");
    db.execute("PRAGMA journal_mode = DELETE");
  }
  const auto report = shop.repairOf(bytesOf(shop.project));
  REQUIRE(report);
  CHECK(inShort(report->lost) ==
        "masks(1: 9) provenance(1: 7 8) parent(category 1) "
        "parent(object2: 2)");
  CHECK(check(shop.repaired, {})->sound());
  CHECK(runSql(shop.repaired, "SELECT name FROM object WHERE id = 2") == "object 2");
  CHECK(runSql(shop.repaired, "SELECT count(*) FROM mask WHERE object = 2") == "400");
}

TEST_CASE("a clip whose size or length is damaged is judged by the masks") {
  Workshop shop;
  for (const char* change : {"UPDATE clip SET width = 7", "UPDATE clip SET frame_count = 12"}) {
    fs::copy_file(shop.project, shop.damaged, fs::copy_options::overwrite_existing);
    runSql(shop.damaged, change);
    runSql(shop.damaged, "PRAGMA journal_mode = DELETE");
    const auto report = shop.repairOf(bytesOf(shop.damaged));
    REQUIRE(report);
    CHECK(inShort(report->lost) == "clip-info()");
    CHECK(rowsOf(shop.repaired) == shop.original);
    CHECK(Store::open(shop.repaired, true)->clip().info.frameCount == projectFrames);
  }
}

TEST_CASE("a project that has lost its clip asks for it") {
  Workshop shop;
  runSql(shop.project, "DELETE FROM clip");
  runSql(shop.project, "PRAGMA journal_mode = DELETE");
  CHECK(kindOf([&] { repair(shop.project, shop.repaired, {}, {}); }) == Error::Kind::BadInput);
  RepairOptions options;
  options.clip = [](const std::optional<StoredClip>& known) -> std::optional<KnownClip> {
    CHECK_FALSE(known);
    StoredClip clip{"found.mp4", "def", {}};
    clip.info.size = {120, 80};
    clip.info.frameCount = projectFrames;
    return KnownClip{clip, {}};
  };
  const auto report = repair(shop.project, shop.repaired, options, {});
  REQUIRE(report);
  CHECK(inShort(report->lost) == "clip()");
  CHECK(Store::open(shop.repaired, true)->clip().path == "found.mp4");
}

TEST_CASE("repair refuses what it should not touch") {
  Workshop shop;
  CHECK(kindOf([&] { repair(shop.project, shop.project, {}, {}); }) == Error::Kind::Io);
  CHECK(kindOf([&] { repair(shop.folder / "none.maskline", shop.repaired, {}, {}); }) ==
        Error::Kind::NotFound);
  {
    const auto open = Store::open(shop.project, false);
    CHECK(kindOf([&] { repair(shop.project, shop.repaired, {}, {}); }) == Error::Kind::Locked);
  }
  runSql(shop.project, "CREATE TABLE later (a)");
  runSql(shop.project, "PRAGMA user_version = 77");
  CHECK(kindOf([&] { repair(shop.project, shop.repaired, {}, {}); }) == Error::Kind::TooNew);
  std::stop_source stop;
  stop.request_stop();
  runSql(shop.project,
         "PRAGMA user_version = " + std::to_string(projectMigrations().back().version));
  CHECK_FALSE(repair(shop.project, shop.repaired, {}, {stop.get_token(), {}}));
  CHECK_FALSE(fs::exists(shop.repaired));
  CHECK(std::distance(fs::directory_iterator(shop.folder.path()), {}) <= 4);
}
