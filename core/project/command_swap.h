// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/base/progress.h"
#include "core/project/command.h"

namespace maskline {

/// The exchange of a command's values with the file, a slice at a time. It is one transaction:
/// until the last slice nothing has changed, and without it nothing ever will.
class CommandSwap {
 public:
  using Clock = std::chrono::steady_clock;
  using Elsewhere = std::unordered_map<RowKey, Exchange*>;

  /// Rows in `elsewhere` are exchanged there instead of in the file, and rows of a running step
  /// that are in neither are left alone.
  CommandSwap(Command& command, Store& store, FileWriters& writers, Elsewhere elsewhere);
  ~CommandSwap();
  CommandSwap(const CommandSwap&) = delete;
  CommandSwap& operator=(const CommandSwap&) = delete;

  /// Goes on until then; true when all is done. On Error nothing has changed, and this must go.
  bool advance(Clock::time_point until);
  Progress progress() const;
  /// Once all is done.
  ChangeSet takeChanges() { return std::move(m_changes); }

 private:
  bool isInFile(const Exchange& row) const;
  void exchange(std::size_t i);
  void finish();

  Command& m_command;
  Store& m_store;
  FileWriters& m_writers;
  const Elsewhere m_elsewhere;
  std::optional<Store::Transaction> m_transaction;  // until it is committed
  std::vector<std::optional<MaybeRow>> m_found;     // for each row what was in the file, if asked
  std::size_t m_left;
  ChangeSet m_changes;
};

}  // namespace maskline
