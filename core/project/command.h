// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/project/edit.h"

namespace maskline {

/// Whose value lies in the file, for rows that a running step wrote last. See History.
class RunValues {
 public:
  RunId inFile(const RowKey& key) const;
  /// Returns who was there.
  RunId replace(const RowKey& key, RunId run);
  /// `run` will not be undone any more.
  void forget(RunId run, const std::vector<Exchange>& rows);

 private:
  std::unordered_map<RowKey, RunId> m_inFile;
};

/// One undo step: rows and their other values. Undo and redo are one operation: swap().
class Command {
 public:
  /// Where the value that a running step wrote is kept now, when not in the file; null if nowhere.
  using FindValue = std::function<Exchange*(const RowKey&)>;

  explicit Command(std::string text, RunId run = 0) : m_text(std::move(text)), m_run(run) {}

  const std::string& text() const { return m_text; }
  RunId run() const { return m_run; }
  bool empty() const { return m_rows.empty(); }
  const std::vector<Exchange>& rows() const { return m_rows; }
  std::vector<Exchange>& rows() { return m_rows; }
  std::size_t bytes() const { return m_bytes; }
  void append(std::vector<Exchange> rows);

  /// Exchanges the values with the file in one transaction; on Error nothing has changed. The
  /// rows of a running step that others have changed since are exchanged where `find` says.
  ChangeSet swap(Store& store, RunValues& values, const FindValue& find);

 private:
  std::string m_text;
  RunId m_run = 0;
  std::vector<Exchange> m_rows;
  std::size_t m_bytes = 0;
};

}  // namespace maskline
