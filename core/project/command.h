// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/message.h"
#include "core/project/edit.h"

namespace maskline {

/// Maps each row whose current value was written by a running step to that step.
class FileWriters {
 public:
  CommandId of(const RowKey& key) const;
  /// Returns the previous writer.
  CommandId replace(const RowKey& key, CommandId writer);
  /// To be called when `run` can no longer be undone.
  void forget(CommandId run, const std::vector<Exchange>& rows);

 private:
  std::unordered_map<RowKey, CommandId> m_writers;
};

/// One undo step: the rows it changed, each with its other value (the old one, or after undo the
/// new one). Undo and redo are the same operation, see CommandSwap.
class Command {
 public:
  /// The position of a row: a command and an index in its rows.
  struct RowPosition {
    CommandId command = 0;
    std::size_t row = 0;
  };
  using RowPositions = std::unordered_map<RowKey, RowPosition>;

  Command(CommandId id, Message text, bool isRun = false)
      : m_id(id), m_text(std::move(text)), m_isRun(isRun) {}

  CommandId id() const { return m_id; }
  const Message& text() const { return m_text; }
  bool isRun() const { return m_isRun; }
  bool isUndone() const { return m_isUndone; }
  bool empty() const { return m_rows.empty(); }
  const std::vector<Exchange>& rows() const { return m_rows; }
  std::vector<Exchange>& rows() { return m_rows; }
  std::size_t bytes() const { return m_bytes; }
  void append(std::vector<Exchange> rows);
  /// Adds rows that take part in the next undo and in the redo that reverts it, and are removed
  /// after that.
  void addCompanions(std::vector<Exchange> rows);
  /// Removes the rows added by the last addCompanions(), because that undo does not take place.
  void removeCompanions();
  /// To be called after the values have been exchanged.
  void markExchanged();

  /// For an undone running step: the positions of those of its values that were not in the file.
  const RowPositions& positions() const { return m_positions; }
  void setPositions(RowPositions positions) { m_positions = std::move(positions); }

 private:
  CommandId m_id;
  Message m_text;
  bool m_isRun;
  bool m_isUndone = false;
  std::vector<Exchange> m_rows;  // in the order written; in reverse order while the command is
                                 // undone
  RowPositions m_positions;
  std::size_t m_bytes = 0;
};

}  // namespace maskline
