// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/project/change_set.h"
#include "core/store/store.h"

namespace maskline {

/// Identifies an undo step. 0 means none.
using CommandId = std::int64_t;

/// A row with its other value: the value before the edit, or after undo the value that redo
/// restores.
struct Exchange {
  RowKey key;
  MaybeRow other;
  CommandId writtenBy = 0;  ///< the running step that wrote `other`, if one did; see History
  int exchangesLeft = 0;    ///< only for rows added by Command::addCompanions()
};

/// A frame record consists of two rows, in Masks and in Pixels. Returns the key of the other one.
/// `key` must be one of the two.
RowKey otherHalf(const RowKey& key);
inline bool isFrameRow(const RowKey& key) {
  return key.table == Table::Masks || key.table == Table::Pixels;
}

/// One edit: a transaction that keeps the previous value of each row. Without commit() nothing
/// changes.
class Edit {
 public:
  explicit Edit(Store& store) : m_store(store), m_transaction(store) {}

  const Store& store() const { return m_store; }
  /// Writes a row, or removes it if `row` is empty. Writing the current value is not recorded as a
  /// change.
  void put(const RowKey& key, MaybeRow row);
  void remove(const RowKey& key) { put(key, std::nullopt); }
  /// Records a row without changing it, so that undo restores its present value whatever is written
  /// to it later.
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
