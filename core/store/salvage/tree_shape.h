// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/store/salvage/record.h"

namespace maskline {

/// Of a row: its rowid, or the whole numbers it begins with.
using TreeKey = std::array<std::int64_t, 3>;

/// What the records of one tree look like: enough to tell them from those of other trees.
struct TreeShape {
  enum class Type { Integer, Real, Text, Blob, Any };
  struct Column {
    std::string name;
    Type type = Type::Any;
    bool nullable = true;
  };
  std::vector<Column> columns;  ///< in the order of the record
  bool byRowid = true;   ///< a table with rowids; else its records are in order of their keys
  int rowidColumn = -1;  ///< the one that is another name of the rowid, and null in records
  int keyColumns = 0;    ///< without rowids: so many whole numbers make the key

  /// Whether this can be a record of the tree. Older rows may lack the last columns.
  bool fits(const Record& record) const;
  /// The key of a record that has no rowid; nothing if it does not fit.
  std::optional<TreeKey> keyOf(const Record& record) const;
};

}  // namespace maskline
