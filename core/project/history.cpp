// SPDX-License-Identifier: Apache-2.0
#include "core/project/history.h"

#include <utility>

namespace maskline {

// ---- steps --------------------------------------------------------------------------------------

void History::add(const Message& text, std::vector<Exchange> rows) {
  if (rows.empty()) return;
  for (Exchange& row : rows) row.writtenBy = m_writers.replace(row.key, 0);
  if (m_depth > 0) {
    m_open.append(std::move(rows));
    return;
  }
  Command command(++m_lastId, text);
  command.append(std::move(rows));
  push(std::move(command));
}

void History::openStep(const Message& text) {
  if (m_depth++ == 0) m_open = Command(++m_lastId, text);
}

void History::closeStep() {
  if (--m_depth == 0 && !m_open.empty()) push(std::exchange(m_open, Command(0, {})));
}

void History::forgetRedo() {
  for (const Command& undone : m_redo) drop(undone);
  m_redo.clear();
}

void History::push(Command command) {
  forgetRedo();
  m_undo.push_back(std::move(command));
  trim();
}

void History::drop(const Command& command) {
  if (command.isRun()) m_writers.forget(command.id(), command.rows());
}

std::size_t History::bytes() const {
  std::size_t sum = 0;
  for (const auto* stack : {&m_undo, &m_redo})
    for (const Command& command : *stack) sum += command.bytes();
  return sum;
}

void History::trim() {
  std::size_t sum = bytes();
  while (sum > m_maxBytes && m_undo.size() + m_redo.size() > 1) {
    std::deque<Command>& oldest = m_undo.empty() ? m_redo : m_undo;
    sum -= oldest.front().bytes();
    drop(oldest.front());
    oldest.pop_front();
  }
}

void History::begin(std::deque<Command>& from, std::deque<Command>& to, Store& store) {
  Command& command = from.back();
  CommandSwap::DisplacedRows displaced;
  if (command.isRun()) {
    if (!command.isUndone()) command.setPositions(findDisplaced(command.id()));
    for (const auto& [key, place] : command.positions())
      if (Exchange* row = at(place)) displaced[key] = row;
  } else {
    addCompanionsOfRuns(command);
  }
  m_from = &from;
  m_to = &to;
  m_swap = std::make_unique<CommandSwap>(command, store, m_writers, std::move(displaced));
}

std::optional<ChangeSet> History::advance(CommandSwap::Clock::time_point until) {
  try {
    if (!m_swap->advance(until)) return std::nullopt;
  } catch (...) {
    m_swap.reset();
    throw;
  }
  ChangeSet changes = m_swap->takeChanges();
  m_swap.reset();
  m_to->push_back(std::move(m_from->back()));
  m_from->pop_back();
  trim();
  return changes;
}

// ---- running steps ------------------------------------------------------------------------------

CommandId History::openRun(const Message& text) {
  const CommandId id = ++m_lastId;
  m_runs.emplace(id, Run{Command(id, text, true), {}});
  return id;
}

void History::closeRun(CommandId id) {
  auto run = m_runs.extract(id);
  if (!run.mapped().command.empty()) push(std::move(run.mapped().command));
}

void History::addToRun(CommandId id, std::vector<Exchange> rows) {
  Run& run = m_runs.at(id);
  std::vector<Exchange> first;
  for (Exchange& row : rows) {
    row.writtenBy = m_writers.replace(row.key, id);
    if (run.written.insert(row.key).second) first.push_back(std::move(row));
  }
  run.command.append(std::move(first));
}

bool History::changedSince(CommandId id, const RowKey& key) const {
  return m_runs.at(id).written.contains(key) && m_writers.of(key) != id;
}

bool History::wroteIn(CommandId id, const RowKey& key) const {
  return m_runs.at(id).written.contains(key);
}

Command::RowPositions History::findDisplaced(CommandId run) const {
  Command::RowPositions out;
  const auto search = [&](const Command& command) {
    for (std::size_t i = 0; i < command.rows().size(); ++i) {
      const Exchange& row = command.rows()[i];
      if (row.writtenBy == run && m_writers.of(row.key) != run) out[row.key] = {command.id(), i};
    }
  };
  for (const Command& command : m_undo) search(command);
  for (const auto& [id, other] : m_runs) search(other.command);
  return out;
}

Exchange* History::at(const Command::RowPosition& place) {
  const auto run = m_runs.find(place.command);
  if (run != m_runs.end()) return &run->second.command.rows()[place.row];
  for (Command& command : m_undo)
    if (command.id() == place.command) return &command.rows()[place.row];
  return nullptr;
}

std::vector<RowKey> History::missingHalves(const std::vector<Exchange>& rows) const {
  if (m_runs.empty()) return {};
  std::unordered_set<RowKey> present;
  for (const Exchange& row : rows) present.insert(row.key);
  std::vector<RowKey> missing;
  for (const Exchange& row : rows) {
    if (!isFrameRow(row.key)) continue;
    const RowKey other = otherHalf(row.key);
    if (m_runs.contains(m_writers.of(other)) && present.insert(other).second)
      missing.push_back(other);
  }
  return missing;
}

/// Keeps rows of open runs consistent with an older step. If the step changes one half of a frame,
/// the other half is reverted to its value before the run. If the step removes an object, the masks
/// of that object are removed too.
void History::addCompanionsOfRuns(Command& command) const {
  if (m_runs.empty()) return;
  const auto halves = missingHalves(command.rows());
  const std::unordered_set<RowKey> missing(halves.begin(), halves.end());
  std::unordered_set<RowKey> present;
  std::unordered_set<std::int64_t> leaving;
  for (const Exchange& row : command.rows()) {
    present.insert(row.key);
    if (row.key.table == Table::Objects && !row.other) leaving.insert(row.key.parts[0]);
  }
  std::vector<Exchange> along;
  for (const auto& [id, run] : m_runs)
    for (const Exchange& row : run.command.rows()) {
      if (m_writers.of(row.key) != id || present.contains(row.key)) continue;
      if (leaving.contains(row.key.parts[0]))
        along.push_back({row.key, std::nullopt});
      else if (missing.contains(row.key))
        along.push_back({row.key, row.other, row.writtenBy});
    }
  command.addCompanions(std::move(along));
}

}  // namespace maskline
