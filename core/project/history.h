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

/// The undo and redo stacks, bounded in bytes: the oldest steps are dropped first, the newest is
/// always kept.
///
/// A running step (a propagation) collects the rows that it writes while other steps are added and
/// undone. It is pushed onto the stack when it ends. Steps that replaced some of its values before
/// that are therefore below it, although they wrote later. To undo steps in this order, every value
/// written by a running step carries the id of that step, wherever the value is: in the file, or
/// kept as the old value by the step that replaced it. Undoing the run exchanges the value at that
/// position. This leaves later work of the user unchanged, and undoing everything still restores
/// the exact initial state.
class History {
 public:
  explicit History(std::size_t maxBytes) : m_maxBytes(maxBytes) {}

  /// Adds a committed edit as a step of its own, or to the open step.
  void add(const Message& text, std::vector<Exchange> rows);
  /// Steps nest. The outermost one is the undo step and supplies the text.
  void openStep(const Message& text);
  void closeStep();

  bool canUndo() const { return m_depth == 0 && !m_swap && !m_undo.empty(); }
  bool canRedo() const { return m_depth == 0 && !m_swap && !m_redo.empty(); }
  Message undoText() const { return canUndo() ? m_undo.back().text() : Message(); }
  Message redoText() const { return canRedo() ? m_redo.back().text() : Message(); }
  /// For an edit that is not a step: what was undone can no longer be redone.
  void forgetRedo();
  CommandId stepToUndo() const { return m_undo.empty() ? 0 : m_undo.back().id(); }
  // Undo and redo in slices. While one is running, only const functions of this class may be
  // called.
  /// Only if canUndo().
  void beginUndo(Store& store) { begin(m_undo, m_redo, store); }
  /// Only if canRedo().
  void beginRedo(Store& store) { begin(m_redo, m_undo, store); }
  bool isSwapping() const { return m_swap != nullptr; }
  Progress undoRedoProgress() const { return m_swap ? m_swap->progress() : Progress{}; }
  /// The changes, once the undo or redo is complete; empty before. If it throws Error, the undo or
  /// redo has ended and nothing has changed.
  std::optional<ChangeSet> advance(CommandSwap::Clock::time_point until);
  /// Ends the undo or redo without any change.
  void cancelUndoRedo() { m_swap.reset(); }
  std::size_t bytes() const;

  CommandId openRun(const Message& text);
  void closeRun(CommandId run);
  void addToRun(CommandId run, std::vector<Exchange> rows);
  /// Whether the run must not write this row any more: the run wrote it before and another step
  /// changed it since.
  bool changedSince(CommandId run, const RowKey& key) const;
  bool wroteIn(CommandId run, const RowKey& key) const;
  /// Frame rows that must be recorded together with `rows`: rows written by an open run whose other
  /// half is among `rows` while they are not.
  std::vector<RowKey> missingHalves(const std::vector<Exchange>& rows) const;

 private:
  struct Run {
    Command command;
    std::unordered_set<RowKey> written;
  };

  void begin(std::deque<Command>& from, std::deque<Command>& to, Store& store);
  Command::RowPositions findDisplaced(CommandId run) const;
  Exchange* at(const Command::RowPosition& place);
  void addCompanionsOfRuns(Command& command) const;
  void push(Command command);
  void drop(const Command& command);
  void trim();

  std::size_t m_maxBytes;
  CommandId m_lastId = 0;
  std::deque<Command> m_undo;  // the newest is last
  std::deque<Command> m_redo;  // the next to redo is last
  Command m_open{0, {}};
  int m_depth = 0;
  std::map<CommandId, Run> m_runs;
  FileWriters m_writers;
  std::deque<Command>* m_from = nullptr;  // of the running undo or redo
  std::deque<Command>* m_to = nullptr;
  std::unique_ptr<CommandSwap> m_swap;  // last: it uses the rest
};

}  // namespace maskline
