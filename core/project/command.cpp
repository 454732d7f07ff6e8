// SPDX-License-Identifier: Apache-2.0
#include "core/project/command.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/error.h"

namespace maskline {
namespace {

constexpr int thereAndBack = 2;

std::size_t bytesOfRows(const std::vector<Exchange>& rows) {
  std::size_t bytes = 0;
  for (const Exchange& row : rows) bytes += sizeof(Exchange) + bytesOf(row.other);
  return bytes;
}

}  // namespace

CommandId FileWriters::of(const RowKey& key) const {
  const auto it = m_writers.find(key);
  return it == m_writers.end() ? 0 : it->second;
}

CommandId FileWriters::replace(const RowKey& key, CommandId writer) {
  const CommandId before = of(key);
  if (writer != 0)
    m_writers[key] = writer;
  else
    m_writers.erase(key);
  return before;
}

void FileWriters::forget(CommandId run, const std::vector<Exchange>& rows) {
  for (const Exchange& row : rows)
    if (of(row.key) == run) m_writers.erase(row.key);
}

void Command::takeAlong(std::vector<Exchange> rows) {
  for (Exchange& row : rows) row.exchangesLeft = thereAndBack;
  append(std::move(rows));
}

void Command::append(std::vector<Exchange> rows) {
  m_bytes += bytesOfRows(rows);
  m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()),
                std::make_move_iterator(rows.end()));
}

bool Command::isInFile(const Exchange& row, const FileWriters& writers) const {
  if (!m_isRun) return true;
  return m_isUndone ? row.writtenBy == m_id : writers.of(row.key) == m_id;
}

ChangeSet Command::swap(Store& store, FileWriters& writers,
                        const std::unordered_map<RowKey, Exchange*>& elsewhere) {
  // Last written first: a row may occur more than once, and children come after their parents.
  std::vector<MaybeRow> found(m_rows.size());
  const auto exchanged = [&](const Exchange& row) {
    return !elsewhere.contains(row.key) && isInFile(row, writers);
  };
  try {
    Store::Transaction transaction(store);
    for (std::size_t i = m_rows.size(); i-- > 0;)
      if (exchanged(m_rows[i])) found[i] = store.exchange(m_rows[i].key, m_rows[i].other);
    transaction.commit();
  } catch (const Error&) {
    std::erase_if(m_rows, [](const Exchange& row) { return row.exchangesLeft == thereAndBack; });
    throw;
  }

  ChangeSet changes;
  for (std::size_t i = m_rows.size(); i-- > 0;) {
    Exchange& row = m_rows[i];
    if (exchanged(row)) {
      changes.note(row.key, found[i], row.other);
      row.other = std::move(found[i]);
      row.writtenBy = writers.replace(row.key, row.writtenBy);
    } else if (const auto place = elsewhere.find(row.key); place != elsewhere.end()) {
      std::swap(place->second->other, row.other);
      std::swap(place->second->writtenBy, row.writtenBy);
    }
  }
  std::reverse(m_rows.begin(), m_rows.end());
  m_isUndone = !m_isUndone;
  dropRowsThatWentAlong();
  return changes;
}

void Command::dropRowsThatWentAlong() {
  std::erase_if(m_rows,
                [](Exchange& row) { return row.exchangesLeft > 0 && --row.exchangesLeft == 0; });
  m_bytes = bytesOfRows(m_rows);
}

}  // namespace maskline
