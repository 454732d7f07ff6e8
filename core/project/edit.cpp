// SPDX-License-Identifier: Apache-2.0
#include "core/project/edit.h"

namespace maskline {

RowKey otherHalf(const RowKey& key) {
  return {key.table == Table::Masks ? Table::Pixels : Table::Masks, key.parts};
}

void Edit::put(const RowKey& key, MaybeRow row) {
  MaybeRow before = m_store.exchange(key, row);
  if (before == row) return;
  m_changes.note(key, before, row);
  m_rows.push_back({key, std::move(before)});
}

void Edit::remember(const RowKey& key) { m_rows.push_back({key, m_store.read(key)}); }

}  // namespace maskline
