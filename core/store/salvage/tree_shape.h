// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/store/salvage/record.h"

namespace maskline {

/// The key of a row: its rowid, or its leading integer columns.
using TreeKey = std::array<std::int64_t, 3>;

/// The column types of the records of a tree, to distinguish it from other trees.
struct TreeShape {
  enum class Type { Integer, Real, Text, Blob, Any };
  struct Column {
    std::string name;
    Type type = Type::Any;
    bool nullable = true;
  };
  std::vector<Column> columns;  ///< in the order of the record
  bool byRowid = true;   ///< a table with rowids; else its records are in order of their keys
  int rowidColumn = -1;  ///< the column that is an alias of the rowid; it is NULL in records
  int keyColumns = 0;    ///< without rowids: the number of key columns, all integers

  /// Whether this can be a record of the tree. Older rows may lack the last columns.
  bool fits(const Record& record) const;
  /// The key of a record that has no rowid; nullopt if it does not fit.
  std::optional<TreeKey> keyOf(const Record& record) const;
};

}  // namespace maskline
