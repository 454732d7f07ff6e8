// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/base/message.h"
#include "core/project/command_swap.h"

namespace maskline {

/// Undo and redo, bounded in bytes: the oldest steps go first, the newest stays whatever its size.
///
/// A running step (a propagation) collects the rows it writes while other steps come and go, and
/// enters the history when it ends. Steps that changed one of its rows meanwhile lie below it then
/// though they wrote later. So every value that a running step wrote is marked with that step,
/// wherever it goes: it lies in the file, or among the values of the step that replaced it. Undoing
/// the run exchanges the value there, which leaves a person's later work alone and still leads back
/// to the exact beginning when everything is undone.
class History {
 public:
  explicit History(std::size_t maxBytes) : m_maxBytes(maxBytes) {}

  /// A committed edit: a step of its own, or part of the step that is open.
  void add(const Message& text, std::vector<Exchange> rows);
  /// Steps nest; the outermost is the undo step and gives the text.
  void openStep(const Message& text);
  void closeStep();

  bool canUndo() const { return m_depth == 0 && !m_swap && !m_undo.empty(); }
  bool canRedo() const { return m_depth == 0 && !m_swap && !m_redo.empty(); }
  Message undoText() const { return canUndo() ? m_undo.back().text() : Message(); }
  Message redoText() const { return canRedo() ? m_redo.back().text() : Message(); }
  CommandId stepToUndo() const { return m_undo.empty() ? 0 : m_undo.back().id(); }
  // Undo and redo, in slices. While one is under way nothing else of this class may be called but
  // what reads.
  /// Only if canUndo().
  void beginUndo(Store& store) { begin(m_undo, m_redo, store); }
  /// Only if canRedo().
  void beginRedo(Store& store) { begin(m_redo, m_undo, store); }
  bool moving() const { return m_swap != nullptr; }
  Progress moved() const { return m_swap ? m_swap->progress() : Progress{}; }
  /// What has changed, when the move is complete. On Error the move is over and nothing has
  /// changed.
  std::optional<ChangeSet> advance(CommandSwap::Clock::time_point until);
  /// Nothing has changed.
  void abandonMove() { m_swap.reset(); }
  std::size_t bytes() const;

  CommandId openRun(const Message& text);
  void closeRun(CommandId run);
  void addToRun(CommandId run, std::vector<Exchange> rows);
  /// Whether a row is no longer the run's to write: it wrote it and somebody changed it since.
  bool changedSince(CommandId run, const RowKey& key) const;
  /// Rows that must be remembered with `rows` because an open run wrote them: the other halves of
  /// frames of which only one half is among `rows`.
  std::vector<RowKey> missingHalves(const std::vector<Exchange>& rows) const;

 private:
  struct Run {
    Command command;
    std::unordered_set<RowKey> written;
  };

  void begin(std::deque<Command>& from, std::deque<Command>& to, Store& store);
  Command::Places findElsewhere(CommandId run) const;
  Exchange* at(const Command::Place& place);
  void takeAlongRuns(Command& command) const;
  void push(Command command);
  void drop(const Command& command);
  void trim();

  std::size_t m_maxBytes;
  CommandId m_lastId = 0;
  std::deque<Command> m_undo;  // newest last
  std::deque<Command> m_redo;  // next last
  Command m_open{0, {}};
  int m_depth = 0;
  std::map<CommandId, Run> m_runs;
  FileWriters m_writers;
  std::deque<Command>* m_from = nullptr;  // of the move
  std::deque<Command>* m_to = nullptr;
  std::unique_ptr<CommandSwap> m_swap;  // last: it uses the rest
};

}  // namespace maskline
