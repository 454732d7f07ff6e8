// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "core/base/progress.h"
#include "core/store/rows.h"

namespace maskline {

class Connection;

/// One execution of a prepared statement. Throws only Error.
class Query {
 public:
  Query(const Connection& connection, SQLite::Statement& statement)
      : m_connection(connection), m_statement(statement) {}
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  /// Binds the next parameter.
  Query& bind(const Value& value);
  /// Steps to the next row. Returns false if there is none.
  bool next();
  void run() { next(); }

  std::int64_t integer(int column) const { return m_statement.getColumn(column).getInt64(); }
  double real(int column) const { return m_statement.getColumn(column).getDouble(); }
  std::string text(int column) const { return m_statement.getColumn(column).getString(); }
  bool isNull(int column) const { return m_statement.getColumn(column).isNull(); }
  Bytes bytes(int column) const;
  Value value(int column) const;

 private:
  const Connection& m_connection;
  SQLite::Statement& m_statement;
  int m_bound = 0;
};

/// A connection to an SQLite file. Reports failures as Error and caches prepared statements.
class Connection {
 public:
  /// `flags` of SQLite::Database. `uri` replaces the path where special options are needed.
  Connection(std::filesystem::path file, int flags, const std::string& uri = {});

  /// `sql` must not be in use by another Query.
  Query query(const std::string& sql) const;
  void execute(const std::string& sql) const;
  std::int64_t integer(const std::string& sql) const;
  /// The number of rows changed by the last statement.
  std::int64_t changes() const;
  const std::filesystem::path& file() const { return m_file; }
  /// Whether the file can be written. (SQLite opens a write-protected file read-only without an
  /// error.)
  bool writable() const;
  /// Running statements end with an Error once a stop is requested.
  void stopWith(std::stop_token stop) const;
  /// Copies the current state of the file into an empty one. Writers are not blocked. Returns false
  /// when cancelled. Reports progress in pages.
  bool copyInto(const Connection& target, const WorkContext& work) const;

 private:
  std::filesystem::path m_file;
  // On the heap: SQLite's progress handler keeps its address.
  std::unique_ptr<std::stop_token> m_stop = std::make_unique<std::stop_token>();
  std::unique_ptr<SQLite::Database> m_database;
  // After the database: a statement must not outlive it.
  mutable std::map<std::string, SQLite::Statement, std::less<>> m_statements;
};

}  // namespace maskline
