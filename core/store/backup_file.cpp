// SPDX-License-Identifier: Apache-2.0
#include "core/store/backup_file.h"

#include <array>
#include <fstream>

#include "core/base/checksum.h"
#include "core/base/failure.h"
#include "core/store/connection.h"
#include "core/store/file_uri.h"
#include "core/store/messages.h"
#include "core/store/queries.h"

namespace maskline {

namespace fs = std::filesystem;

bool copyProject(const fs::path& from, const fs::path& to, const WorkContext& work) {
  const Connection source(fs::absolute(from), SQLite::OPEN_READONLY | SQLite::OPEN_URI,
                          readOnlyUri(from));
  // Its errors are reported for the project, because the user does not know this file.
  const Connection target(from, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, to.string());
  if (!source.copyInto(target, work)) return false;
  target.execute("PRAGMA journal_mode = DELETE");
  target.stopWith(work.stop);
  bool sound = false;
  const auto failure = failureIn([&] {
    Query check = target.query("PRAGMA quick_check(1)");
    sound = check.next() && check.text(0) == "ok";
  });
  if (work.cancelled()) return false;
  if (failure || !sound) throw Error(messages::store::damaged, from.filename());
  return true;
}

void writeMark(const fs::path& file, const BackupMark& mark) {
  const Connection db(file, SQLite::OPEN_READWRITE);
  db.execute(sql::makeMark);
  Query query = db.query(sql::writeMark);
  query.bind(mark.of).bind(mark.number).bind(mark.madeAt);
  query.bind(static_cast<std::int64_t>(mark.content)).run();
}

void eraseMark(const fs::path& file) {
  const Connection db(file, SQLite::OPEN_READWRITE);
  db.execute(sql::eraseMark);
}

std::optional<BackupMark> readMark(const fs::path& file) {
  std::error_code ignored;
  if (fs::exists(file.string() + "-wal", ignored) || fs::exists(file.string() + "-lock", ignored))
    return std::nullopt;
  std::optional<BackupMark> mark;
  const auto otherFile = failureIn([&] {
    const Connection db(file, SQLite::OPEN_READONLY | SQLite::OPEN_URI, immutableUri(file));
    Query query = db.query(sql::readMark);
    if (query.next())
      mark = BackupMark{query.text(0), query.integer(1), query.integer(2),
                        static_cast<std::uint64_t>(query.integer(3))};
  });
  if (otherFile) return std::nullopt;
  return mark;
}

std::uint64_t backupContentOf(const fs::path& file) {
  constexpr std::streamoff header = 100;  // counts changes, too
  std::ifstream in(file, std::ios::binary);
  in.seekg(header);
  Checksum sum;
  std::array<char, 1 << 16> block{};
  while (in.read(block.data(), block.size()) || in.gcount() > 0)
    sum.add(block.data(), static_cast<std::size_t>(in.gcount()));
  return sum.value();
}

}  // namespace maskline
