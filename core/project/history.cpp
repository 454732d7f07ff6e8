// SPDX-License-Identifier: Apache-2.0
#include "core/project/history.h"

#include <utility>

namespace maskline {

void History::add(const std::string& text, std::vector<Exchange> rows) {
  if (rows.empty()) return;
  for (Exchange& row : rows) row.valueOf = m_values.replace(row.key, 0);
  if (m_depth > 0) {
    m_open.append(std::move(rows));
    return;
  }
  Command command(text);
  command.append(std::move(rows));
  push(std::move(command));
}

void History::openStep(const std::string& text) {
  if (m_depth++ == 0) m_open = Command(text);
}

void History::closeStep() {
  if (--m_depth == 0 && !m_open.empty()) push(std::exchange(m_open, Command("")));
}

void History::push(Command command) {
  for (Command& undone : m_redo) drop(undone);
  m_redo.clear();
  m_undo.push_back(std::move(command));
  trim();
}

void History::drop(Command& command) {
  if (command.run() != 0) m_values.forget(command.run(), command.rows());
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

ChangeSet History::undo(Store& store) { return move(m_undo, m_redo, store); }
ChangeSet History::redo(Store& store) { return move(m_redo, m_undo, store); }

ChangeSet History::move(std::deque<Command>& from, std::deque<Command>& to, Store& store) {
  Command& command = from.back();
  std::unordered_map<RowKey, Exchange*> elsewhere;
  if (command.run() != 0)
    elsewhere = valuesElsewhere(command.run());
  else
    completeFrames(command);
  const auto find = [&](const RowKey& key) {
    const auto it = elsewhere.find(key);
    return it == elsewhere.end() ? nullptr : it->second;
  };
  ChangeSet changes = command.swap(store, m_values, find);
  to.push_back(std::move(command));
  from.pop_back();
  trim();
  return changes;
}

std::unordered_map<RowKey, Exchange*> History::valuesElsewhere(RunId run) {
  std::unordered_map<RowKey, Exchange*> out;
  const auto collect = [&](Command& command) {
    for (Exchange& row : command.rows())
      if (row.valueOf == run) out[row.key] = &row;
  };
  for (Command& command : m_undo) collect(command);
  for (auto& [id, other] : m_runs) collect(other.command);
  return out;
}

RunId History::openRun(const std::string& text) {
  const RunId id = ++m_lastRun;
  m_runs.emplace(id, Run{Command(text, id), {}});
  return id;
}

void History::closeRun(RunId id) {
  auto run = m_runs.extract(id);
  if (!run.mapped().command.empty()) push(std::move(run.mapped().command));
}

void History::addToRun(RunId id, std::vector<Exchange> rows) {
  Run& run = m_runs.at(id);
  std::vector<Exchange> first;
  for (Exchange& row : rows) {
    const RunId before = m_values.replace(row.key, id);
    if (!run.written.insert(row.key).second) continue;
    row.valueOf = before;
    first.push_back(std::move(row));
  }
  run.command.append(std::move(first));
}

bool History::changedSince(RunId id, const RowKey& key) const {
  return m_runs.at(id).written.contains(key) && m_values.inFile(key) != id;
}

std::vector<RowKey> History::missingHalves(const std::vector<Exchange>& rows) const {
  if (m_runs.empty()) return {};
  std::unordered_set<RowKey> present;
  for (const Exchange& row : rows) present.insert(row.key);
  std::vector<RowKey> missing;
  for (const Exchange& row : rows) {
    if (!isFrameRow(row.key)) continue;
    const RowKey other = otherHalf(row.key);
    if (m_runs.contains(m_values.inFile(other)) && present.insert(other).second)
      missing.push_back(other);
  }
  return missing;
}

/// A step from before an open run that changed one half of a frame takes back the other half too,
/// to what it was before the run.
void History::completeFrames(Command& command) {
  std::vector<Exchange> halves;
  for (const RowKey& key : missingHalves(command.rows()))
    for (const Exchange& row : m_runs.at(m_values.inFile(key)).command.rows())
      if (row.key == key) halves.push_back({key, row.other});
  command.append(std::move(halves));
}

}  // namespace maskline
