// SPDX-License-Identifier: Apache-2.0
#include "core/store/salvage/tree_shape.h"

#include <limits>

namespace maskline {
namespace {

bool isOf(TreeShape::Type type, const Value& value) {
  switch (type) {
    case TreeShape::Type::Integer:
      return std::holds_alternative<std::int64_t>(value);
    case TreeShape::Type::Real:  // whole numbers are stored as such
      return std::holds_alternative<double>(value) || std::holds_alternative<std::int64_t>(value);
    case TreeShape::Type::Text:
      return std::holds_alternative<std::string>(value);
    case TreeShape::Type::Blob:
      return std::holds_alternative<Bytes>(value);
    case TreeShape::Type::Any:
      return true;
  }
  return false;
}

}  // namespace

bool TreeShape::fits(const Record& record) const {
  if (record.values.empty() || record.values.size() > columns.size()) return false;
  for (std::size_t i = 0; i < record.values.size(); ++i) {
    const Value& value = record.values[i];
    if (static_cast<int>(i) == rowidColumn) {
      if (!std::holds_alternative<std::monostate>(value)) return false;
    } else if (std::holds_alternative<std::monostate>(value)) {
      if (!columns[i].nullable) return false;
    } else if (!isOf(columns[i].type, value)) {
      return false;
    }
  }
  return true;
}

std::optional<TreeKey> TreeShape::keyOf(const Record& record) const {
  TreeKey key{};
  if (static_cast<int>(record.values.size()) < keyColumns) return std::nullopt;
  for (int i = 0; i < keyColumns; ++i) {
    const Value& value = record.values[static_cast<std::size_t>(i)];
    if (const auto* number = std::get_if<std::int64_t>(&value))
      key[static_cast<std::size_t>(i)] = *number;
    else
      key[static_cast<std::size_t>(i)] = std::numeric_limits<std::int64_t>::min();  // null
  }
  return key;
}

}  // namespace maskline
