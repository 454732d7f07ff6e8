// SPDX-License-Identifier: Apache-2.0
#include "core/store/connection.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include <utility>

#include "core/store/sqlite_error.h"

namespace maskline {
namespace {

constexpr int busyTimeoutMs = 5000;

/// Runs `work` and turns what SQLite throws into an Error.
template <class Work>
auto translated(const std::filesystem::path& file, Work work) {
  try {
    return work();
  } catch (const SQLite::Exception& failure) {
    throw asError(failure, file);
  }
}

/// The file is untrusted: no code in its schema is executed, and sizes are checked before use
/// (https://sqlite.org/security.html).
void distrust(sqlite3* database) {
  for (const int option : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER,
                           SQLITE_DBCONFIG_ENABLE_VIEW})
    sqlite3_db_config(database, option, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_exec(database, "PRAGMA cell_size_check = ON", nullptr, nullptr, nullptr);
}

}  // namespace

Query::~Query() {
  m_statement.tryReset();
  m_statement.clearBindings();
}

Query& Query::bind(const Value& value) {
  const int i = ++m_bound;
  const auto bindOne = [&](const auto& v) {
    using T = std::decay_t<decltype(v)>;
    if constexpr (std::is_same_v<T, std::monostate>)
      m_statement.bind(i);
    else if constexpr (std::is_same_v<T, Bytes>)
      m_statement.bind(i, v.empty() ? "" : static_cast<const void*>(v.data()),
                       static_cast<int>(v.size()));
    else
      m_statement.bind(i, v);
  };
  translated(m_connection.file(), [&] { std::visit(bindOne, value); });
  return *this;
}

bool Query::next() {
  return translated(m_connection.file(), [&] { return m_statement.executeStep(); });
}

Bytes Query::bytes(int column) const {
  const SQLite::Column c = m_statement.getColumn(column);
  const auto* data = static_cast<const std::uint8_t*>(c.getBlob());
  return Bytes(data, data + c.getBytes());
}

Value Query::value(int column) const {
  switch (m_statement.getColumn(column).getType()) {
    case SQLITE_INTEGER:
      return integer(column);
    case SQLITE_FLOAT:
      return real(column);
    case SQLITE_TEXT:
      return text(column);
    case SQLITE_BLOB:
      return bytes(column);
    default:
      return {};
  }
}

Connection::Connection(std::filesystem::path file, int flags, const std::string& uri)
    : m_file(std::move(file)) {
  translated(m_file, [&] {
    m_database = std::make_unique<SQLite::Database>(uri.empty() ? m_file.string() : uri, flags,
                                                    busyTimeoutMs);
    distrust(m_database->getHandle());
  });
}

Query Connection::query(const std::string& sql) const {
  auto it = m_statements.find(sql);
  if (it == m_statements.end())
    it = translated(m_file, [&] { return m_statements.try_emplace(sql, *m_database, sql).first; });
  return Query(*this, it->second);
}

void Connection::execute(const std::string& sql) const {
  translated(m_file, [&] { m_database->exec(sql); });
}

std::int64_t Connection::integer(const std::string& sql) const {
  Query q = query(sql);
  return q.next() ? q.integer(0) : 0;
}

std::int64_t Connection::changes() const { return sqlite3_changes(m_database->getHandle()); }

void Connection::stopWith(std::stop_token stop) const {
  constexpr int steps = 10000;  // of SQLite's machine between two looks
  *m_stop = std::move(stop);
  sqlite3_progress_handler(
      m_database->getHandle(), steps,
      [](void* token) {
        return static_cast<int>(static_cast<std::stop_token*>(token)->stop_requested());
      },
      m_stop.get());
}

bool Connection::copyInto(const Connection& target, const WorkContext& work) const {
  constexpr int slice = 512;  // pages between two looks at the stop token
  return translated(m_file, [&] {
    // A reader sees a snapshot of the file, so writes meanwhile do not restart the copy.
    m_database->exec("BEGIN");
    integer("SELECT count(*) FROM sqlite_schema");
    bool complete = false;
    {
      SQLite::Backup backup(*target.m_database, *m_database);
      while (!work.cancelled() && !complete) {
        complete = backup.executeStep(slice) == SQLITE_DONE;
        const int total = backup.getTotalPageCount();
        work.report(total - backup.getRemainingPageCount(), total);
      }
    }
    m_database->exec("COMMIT");
    return complete;
  });
}

bool Connection::writable() const {
  return sqlite3_db_readonly(m_database->getHandle(), "main") == 0;
}

}  // namespace maskline
