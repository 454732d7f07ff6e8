// SPDX-License-Identifier: Apache-2.0
#include "core/project/command.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace maskline {
namespace {

std::size_t bytesOfRows(const std::vector<Exchange>& rows) {
  std::size_t bytes = 0;
  for (const Exchange& row : rows) bytes += sizeof(Exchange) + bytesOf(row.other);
  return bytes;
}

}  // namespace

RunId RunValues::inFile(const RowKey& key) const {
  const auto it = m_inFile.find(key);
  return it == m_inFile.end() ? 0 : it->second;
}

RunId RunValues::replace(const RowKey& key, RunId run) {
  const RunId before = inFile(key);
  if (run != 0)
    m_inFile[key] = run;
  else
    m_inFile.erase(key);
  return before;
}

void RunValues::forget(RunId run, const std::vector<Exchange>& rows) {
  for (const Exchange& row : rows)
    if (inFile(row.key) == run) m_inFile.erase(row.key);
}

void Command::append(std::vector<Exchange> rows) {
  m_bytes += bytesOfRows(rows);
  m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()),
                std::make_move_iterator(rows.end()));
}

ChangeSet Command::swap(Store& store, RunValues& values, const FindValue& find) {
  const auto isElsewhere = [&](const Exchange& row) {
    return m_run != 0 && values.inFile(row.key) != m_run;
  };
  // Last written first: a row may occur more than once, and children come after their parents.
  std::vector<MaybeRow> found(m_rows.size());
  Store::Transaction transaction(store);
  for (std::size_t i = m_rows.size(); i-- > 0;)
    if (!isElsewhere(m_rows[i])) found[i] = store.exchange(m_rows[i].key, m_rows[i].other);
  transaction.commit();

  ChangeSet changes;
  for (std::size_t i = m_rows.size(); i-- > 0;) {
    Exchange& row = m_rows[i];
    if (isElsewhere(row)) {
      if (Exchange* place = find(row.key)) std::swap(place->other, row.other);
      continue;
    }
    changes.note(row.key, found[i], row.other);
    row.other = std::move(found[i]);
    if (m_run == 0) row.valueOf = values.replace(row.key, row.valueOf);
  }
  std::reverse(m_rows.begin(), m_rows.end());
  m_bytes = bytesOfRows(m_rows);
  return changes;
}

}  // namespace maskline
