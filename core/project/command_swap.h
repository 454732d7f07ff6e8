// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/base/progress.h"
#include "core/project/command.h"

namespace maskline {

/// Exchanges the values of a command with the file, in slices. All slices belong to one
/// transaction, which is committed after the last slice. If this object is destroyed before,
/// nothing has changed.
class CommandSwap {
 public:
  using Clock = std::chrono::steady_clock;
  using DisplacedRows = std::unordered_map<RowKey, Exchange*>;

  /// Rows in `displaced` are exchanged with that position instead of with the file. Rows of a
  /// running step that are in neither place are skipped.
  CommandSwap(Command& command, Store& store, FileWriters& writers, DisplacedRows displaced);
  ~CommandSwap();
  CommandSwap(const CommandSwap&) = delete;
  CommandSwap& operator=(const CommandSwap&) = delete;

  /// Continues until the given time. Returns true when all rows are done. If it throws Error,
  /// nothing has changed and this object must be destroyed.
  bool advance(Clock::time_point until);
  Progress progress() const;
  /// To be called once advance() has returned true.
  ChangeSet takeChanges() { return std::move(m_changes); }

 private:
  bool isInFile(const Exchange& row) const;
  void exchange(std::size_t i);
  void finish();

  Command& m_command;
  Store& m_store;
  FileWriters& m_writers;
  const DisplacedRows m_displaced;
  std::optional<Store::Transaction> m_transaction;  // empty after the commit
  std::vector<std::optional<MaybeRow>> m_found;     // for each row the value that was in the file,
                                                    // if it has been read
  std::size_t m_left;
  ChangeSet m_changes;
};

}  // namespace maskline
