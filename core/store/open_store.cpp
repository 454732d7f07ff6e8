// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>
#include <unistd.h>

#include <string>
#include <system_error>

#include "core/base/error.h"
#include "core/base/quoted.h"
#include "core/store/file_uri.h"
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
      throw Error(Error::Kind::Corrupt,
                  "The project " + quotedName(db.file()) +
                      " cannot be brought up to date because rows in it are missing; repair it or "
                      "restore a backup.");
    db.execute(sql::commit);
  } catch (const Error&) {
    db.execute(sql::rollback);
    throw;
  }
}

void checkIdentity(const Connection& db, std::int64_t newest) {
  const std::string name = quotedName(db.file());
  if (db.integer("PRAGMA application_id") != applicationId)
    throw Error(Error::Kind::BadInput,
                name + " is not a Maskline project; choose a file that Maskline has made.");
  if (db.integer("PRAGMA user_version") > newest)
    throw Error(Error::Kind::TooNew, "The project " + name +
                                         " was written by a newer version of Maskline; install "
                                         "that version to open it.");
}

void bringUpToDate(const Connection& db, bool readOnly, std::span<const Migration> migrations) {
  const std::int64_t version = db.integer("PRAGMA user_version");
  if (version == migrations.back().version) return;
  if (readOnly)
    throw Error(Error::Kind::Unsupported,
                "The project " + quotedName(db.file()) +
                    " is of an older version; open it once for writing to bring it up to date.");
  migrate(db, version, migrations);
}

void prepareForWriting(const Connection& db) {
  if (!db.writable())
    throw Error(Error::Kind::Io, "The project " + quotedName(db.file()) +
                                     " may not be written; change its permissions or open it "
                                     "read-only.");
  db.execute("PRAGMA journal_mode = WAL");
  db.execute("PRAGMA synchronous = NORMAL");
}

/// A reader makes the files that SQLite shares with writers where there are none, and leaves them
/// behind. They must not shut out the owner of the project if that is somebody else.
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
    if (fs::exists(file, ignored))
      throw Error(Error::Kind::Io,
                  "The file " + quotedName(file) + " exists already; choose another name.");
    // Of a project that was moved without it: it may hold work, and would not outlive a new file.
    for (const char* ending : {"-wal", "-journal"})
      if (const fs::path log = file.string() + ending; fs::exists(log, ignored))
        throw Error(Error::Kind::Io, "The file " + quotedName(log) +
                                         " belongs to a project that is no longer here; put it "
                                         "back beside that project, or choose another name.");
  };
  refuseExisting();
  if (!fs::is_directory(fs::absolute(file).parent_path(), ignored))
    throw Error(Error::Kind::Io, "The folder for " + quotedName(file) +
                                     " does not exist; make it or choose another.");
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
  } catch (const Error&) {
    removeWithLogs(file);
    throw;
  }
}

std::unique_ptr<Store> Store::open(const fs::path& file, bool readOnly,
                                   std::span<const Migration> migrations) {
  std::error_code ignored;
  if (!fs::exists(file, ignored))
    throw Error(Error::Kind::NotFound,
                "There is no project " + quotedName(file) + "; check its name and folder.");
  if (!fs::is_regular_file(file, ignored))
    throw Error(Error::Kind::BadInput,
                quotedName(file) + " is not a file; choose a Maskline project.");
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
