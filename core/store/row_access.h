// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/store/messages.h"
#include "core/store/rows.h"

namespace maskline {

inline Error damagedRow() { return Error(messages::store::damagedRow); }

/// The column as the type the schema promises, or Error(Corrupt).
template <class T>
const T& column(const Row& row, std::size_t i) {
  const T* value = i < row.size() ? std::get_if<T>(&row[i]) : nullptr;
  if (value == nullptr) throw damagedRow();
  return *value;
}
inline std::int64_t integer(const Row& row, std::size_t i) { return column<std::int64_t>(row, i); }
inline double real(const Row& row, std::size_t i) { return column<double>(row, i); }
inline const std::string& text(const Row& row, std::size_t i) {
  return column<std::string>(row, i);
}
inline bool isNull(const Row& row, std::size_t i) {
  return i < row.size() && std::holds_alternative<std::monostate>(row[i]);
}
inline std::int64_t integerOrZero(const Row& row, std::size_t i) {
  return isNull(row, i) ? 0 : integer(row, i);
}

}  // namespace maskline
