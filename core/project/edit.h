// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/project/change_set.h"
#include "core/store/store.h"

namespace maskline {

/// Names an undo step. 0 is none.
using CommandId = std::int64_t;

/// A row and the value that it had before (an undo step in waiting) or will have again (redo).
struct Exchange {
  RowKey key;
  MaybeRow other;
  CommandId writtenBy = 0;  ///< the running step that wrote `other`, if one did; see History
  int exchangesLeft = 0;    ///< for a row that only goes along; see Command::takeAlong
};

/// A frame record is two rows, which only make sense together: the other one. Only for these.
RowKey otherHalf(const RowKey& key);
inline bool isFrameRow(const RowKey& key) {
  return key.table == Table::Masks || key.table == Table::Pixels;
}

/// One edit: a transaction that remembers what each row held before. Without commit() nothing has
/// changed.
class Edit {
 public:
  explicit Edit(Store& store) : m_store(store), m_transaction(store) {}

  const Store& store() const { return m_store; }
  /// Writes a row, or removes it. Writing what is there already is no change.
  void put(const RowKey& key, MaybeRow row);
  void remove(const RowKey& key) { put(key, std::nullopt); }
  /// Remembers a row as it is, so that undo puts it back whatever happens to it.
  void remember(const RowKey& key);
  void commit() { m_transaction.commit(); }

  const std::vector<Exchange>& rows() const { return m_rows; }
  std::vector<Exchange> takeRows() { return std::move(m_rows); }
  const ChangeSet& changes() const { return m_changes; }

 private:
  Store& m_store;
  Store::Transaction m_transaction;
  std::vector<Exchange> m_rows;
  ChangeSet m_changes;
};

}  // namespace maskline
