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

/// One use of a prepared statement. Throws only Error.
class Query {
 public:
  Query(const Connection& connection, SQLite::Statement& statement)
      : m_connection(connection), m_statement(statement) {}
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  /// Binds the next parameter.
  Query& bind(const Value& value);
  /// The next row, if there is one.
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

/// An SQLite file whose failures are Errors and whose statements are prepared once.
class Connection {
 public:
  /// `flags` of SQLite::Database. `uri` replaces the path where special options are needed.
  Connection(std::filesystem::path file, int flags, const std::string& uri = {});

  /// `sql` must not be in use by another Query.
  Query query(const std::string& sql) const;
  void execute(const std::string& sql) const;
  std::int64_t integer(const std::string& sql) const;
  /// Rows that the last statement has changed.
  std::int64_t changes() const;
  const std::filesystem::path& file() const { return m_file; }
  /// SQLite opens a file it may not write all the same.
  bool writable() const;
  /// What runs here ends with an Error once a stop is requested.
  void stopWith(std::stop_token stop) const;
  /// Copies the whole file as it is now into an empty one. False when cancelled. Writers go on
  /// meanwhile. Reports pages.
  bool copyInto(const Connection& target, const WorkContext& work) const;

 private:
  std::filesystem::path m_file;
  std::unique_ptr<std::stop_token> m_stop = std::make_unique<std::stop_token>();  // has its place
  std::unique_ptr<SQLite::Database> m_database;
  // After the database: a statement must not outlive it.
  mutable std::map<std::string, SQLite::Statement, std::less<>> m_statements;
};

}  // namespace maskline
