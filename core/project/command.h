// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/message.h"
#include "core/project/edit.h"

namespace maskline {

/// Which running step wrote the value that lies in the file, for rows where one did.
class FileWriters {
 public:
  CommandId of(const RowKey& key) const;
  /// Returns who it was.
  CommandId replace(const RowKey& key, CommandId writer);
  /// `run` will not be undone any more.
  void forget(CommandId run, const std::vector<Exchange>& rows);

 private:
  std::unordered_map<RowKey, CommandId> m_writers;
};

/// One undo step: rows and their other values. Undo and redo are one operation: CommandSwap.
class Command {
 public:
  /// A row of a command.
  struct Place {
    CommandId command = 0;
    std::size_t row = 0;
  };
  using Places = std::unordered_map<RowKey, Place>;

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
  /// Rows that take part in the next exchange and leave after the one that takes it back.
  void takeAlong(std::vector<Exchange> rows);
  /// The exchange for which they came along does not take place.
  void leaveBehind();
  /// The values have been exchanged.
  void turn();

  /// For a running step that is undone: where its values were, for those that were not in the file.
  const Places& places() const { return m_places; }
  void setPlaces(Places places) { m_places = std::move(places); }

 private:
  CommandId m_id;
  Message m_text;
  bool m_isRun;
  bool m_isUndone = false;
  std::vector<Exchange> m_rows;  // in the order written; while undone in the opposite order
  Places m_places;
  std::size_t m_bytes = 0;
};

}  // namespace maskline
