// SPDX-License-Identifier: Apache-2.0
#include "core/project/command.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace maskline {
namespace {

constexpr int exchangesOfCompanion = 2;

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
  const auto it = m_writers.find(key);
  if (it == m_writers.end()) {
    if (writer != 0) m_writers.emplace(key, writer);
    return 0;
  }
  const CommandId before = it->second;
  if (writer != 0)
    it->second = writer;
  else
    m_writers.erase(it);
  return before;
}

void FileWriters::forget(CommandId run, const std::vector<Exchange>& rows) {
  for (const Exchange& row : rows)
    if (of(row.key) == run) m_writers.erase(row.key);
}

void Command::addCompanions(std::vector<Exchange> rows) {
  for (Exchange& row : rows) row.exchangesLeft = exchangesOfCompanion;
  append(std::move(rows));
}

void Command::append(std::vector<Exchange> rows) {
  m_bytes += bytesOfRows(rows);
  m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()),
                std::make_move_iterator(rows.end()));
}

void Command::removeCompanions() {
  std::erase_if(m_rows,
                [](const Exchange& row) { return row.exchangesLeft == exchangesOfCompanion; });
  m_bytes = bytesOfRows(m_rows);
}

void Command::markExchanged() {
  std::reverse(m_rows.begin(), m_rows.end());
  m_isUndone = !m_isUndone;
  std::erase_if(m_rows,
                [](Exchange& row) { return row.exchangesLeft > 0 && --row.exchangesLeft == 0; });
  m_bytes = bytesOfRows(m_rows);
}

}  // namespace maskline
