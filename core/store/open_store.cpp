// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>
#include <unistd.h>

#include <string>
#include <string_view>
#include <system_error>

#include "core/store/file_uri.h"
#include "core/store/messages.h"
#include "core/store/sqlite_error.h"
#include "core/store/store_impl.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

void migrate(const Connection& db, std::int64_t from, std::span<const Migration> migrations,
             bool checked = true) {
  db.execute("PRAGMA foreign_keys = OFF");  // a migration may rebuild a table
  db.execute(sql::begin);
  try {
    for (const Migration& m : migrations)
      if (m.version > from) {
        db.execute(m.sql);
        db.execute("PRAGMA user_version = " + std::to_string(m.version));
      }
    if (checked && db.query("PRAGMA foreign_key_check").next())
      throw Error(messages::store::rowsMissing, db.file().filename());
    db.execute(sql::commit);
  } catch (...) {
    db.execute(sql::rollback);
    throw;
  }
}

void checkIdentity(const Connection& db, std::int64_t newest) {
  const fs::path name = db.file().filename();
  if (db.integer("PRAGMA application_id") != applicationId)
    throw Error(messages::store::notAProject, name);
  if (db.integer("PRAGMA user_version") > newest) throw Error(messages::store::tooNew, name);
}

void bringUpToDate(const Connection& db, bool readOnly, std::span<const Migration> migrations) {
  const std::int64_t version = db.integer("PRAGMA user_version");
  if (version == migrations.back().version) return;
  if (readOnly) throw Error(messages::store::tooOld, db.file().filename());
  migrate(db, version, migrations);
}

void prepareForWriting(const Connection& db) {
  if (!db.writable()) throw Error(messages::store::mayNotBeWritten, db.file().filename());
  db.execute("PRAGMA journal_mode = WAL");
  db.execute("PRAGMA synchronous = NORMAL");
}

/// A reader creates the files that SQLite shares with writers and leaves them in the folder. They
/// must not lock out the owner of the project if that is another user.
void letOwnerWrite(const fs::path& file) {
  struct stat project {
  }, log{};
  if (stat(file.c_str(), &project) != 0 || project.st_uid == geteuid()) return;
  for (const char* ending : {"-wal", "-shm"}) {
    const std::string path = file.string() + ending;
    if (lstat(path.c_str(), &log) == 0 && S_ISREG(log.st_mode) && log.st_uid == geteuid())
      chmod(path.c_str(), 0666);
  }
}

Connection connect(const fs::path& file, bool readOnly) {
  if (!readOnly) return Connection(file, SQLite::OPEN_READWRITE);
  return Connection(file, SQLite::OPEN_READONLY | SQLite::OPEN_URI, readOnlyUri(file));
}

/// Files beside a project that SQLite would write to or execute. A link may lead to a file of
/// another user. A rollback journal can name any other file, which is then deleted, and a project
/// never leaves one: its log is NAME-wal.
void requirePlainNeighbours(const fs::path& file) {
  std::error_code ignored;
  for (const char* ending : {"-wal", "-shm", "-journal", "-lock"}) {
    const fs::path neighbour = file.string() + ending;
    const fs::file_status status = fs::symlink_status(neighbour, ignored);
    const bool journal = std::string_view(ending) == "-journal" && fs::is_regular_file(status) &&
                         fs::file_size(neighbour, ignored) > 0;
    if (!journal && (!fs::exists(status) || fs::is_regular_file(status))) continue;
    throw Error(messages::store::foreignNeighbour, neighbour.filename());
  }
}

void removeWithLogs(const fs::path& file) {
  std::error_code ignored;
  for (const char* ending : {"", "-wal", "-shm", "-journal"})
    fs::remove(file.string() + ending, ignored);
}

}  // namespace

std::unique_ptr<Store> Store::create(const fs::path& file, const StoredClip& clip,
                                     const Bytes& clipIndex) {
  std::error_code ignored;
  const auto refuseExisting = [&] {
    if (fs::exists(fs::symlink_status(file, ignored)))
      throw Error(messages::store::fileExists, file.filename());
    // The WAL of a project that was moved without it: it may contain edits, and creating a project
    // here would delete it.
    for (const char* ending : {"-wal", "-journal"})
      if (const fs::path log = file.string() + ending; fs::exists(fs::symlink_status(log, ignored)))
        throw Error(messages::store::strayLog, log.filename());
  };
  refuseExisting();
  if (!fs::is_directory(fs::absolute(file).parent_path(), ignored))
    throw Error(messages::store::noFolder, file.filename());
  auto lock = std::make_unique<WriterLock>(file);
  refuseExisting();  // another process may have been faster
  try {
    auto impl = std::unique_ptr<Impl>(new Impl{
        nullptr, Connection(fs::absolute(file), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE),
        false});
    prepareForWriting(impl->connection);
    impl->connection.execute("PRAGMA application_id = " + std::to_string(applicationId));
    migrate(impl->connection, 0, projectMigrations());
    impl->connection.execute("PRAGMA foreign_keys = ON");
    std::unique_ptr<Store> store(new Store(std::move(impl)));
    store->setClip(clip, clipIndex);
    store->m_impl->lock = std::move(lock);
    return store;
  } catch (...) {
    removeWithLogs(file);
    throw;
  }
}

std::unique_ptr<Store> Store::open(const fs::path& file, bool readOnly,
                                   std::span<const Migration> migrations) {
  std::error_code ignored;
  if (!fs::exists(file, ignored)) throw Error(messages::store::noProject, file.filename());
  if (!fs::is_regular_file(file, ignored)) throw Error(messages::store::notAFile, file.filename());
  requirePlainNeighbours(fs::weakly_canonical(file));
  std::unique_ptr<WriterLock> lock;
  if (!readOnly) lock = std::make_unique<WriterLock>(file);
  const fs::path absolute = fs::absolute(file);
  auto impl = std::unique_ptr<Impl>(new Impl{nullptr, connect(absolute, readOnly), readOnly});
  checkIdentity(impl->connection, migrations.back().version);
  if (!readOnly) {
    prepareForWriting(impl->connection);
    impl->connection.execute(sql::eraseMark);  // a backup that is edited is a project of its own
  }
  bringUpToDate(impl->connection, readOnly, migrations);
  if (readOnly) letOwnerWrite(absolute);
  impl->connection.execute("PRAGMA foreign_keys = ON");
  impl->lock = std::move(lock);
  return std::unique_ptr<Store>(new Store(std::move(impl)));
}

std::unique_ptr<Store> Store::openUnchecked(const fs::path& file) {
  auto impl = std::unique_ptr<Impl>(
      new Impl{nullptr, Connection(fs::absolute(file), SQLite::OPEN_READWRITE), false});
  const Connection& db = impl->connection;
  const auto migrations = projectMigrations();
  if (const auto version = db.integer("PRAGMA user_version"); version != migrations.back().version)
    migrate(db, version, migrations, /*checked=*/false);
  db.execute("PRAGMA foreign_keys = OFF");
  return std::unique_ptr<Store>(new Store(std::move(impl)));
}

}  // namespace maskline
