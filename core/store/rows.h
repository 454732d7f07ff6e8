// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace maskline {

// The project file as rows: a key and the values beside it. Every edit, its undo and its redo are
// exchanges of rows, so nothing above needs to know how a table is written.

enum class Table : std::uint8_t {
  Categories,
  Objects,
  Attributes,
  AttributeValues,
  Prompts,
  Masks,   ///< all of a frame record but its pixels
  Pixels,  ///< mask runs and uncertainty
  Shots,
  Comments,
  Settings,
  Events,
};

struct RowKey {
  Table table = Table::Categories;
  std::array<std::int64_t, 3> parts{};  ///< as many as the table's primary key has columns
  friend bool operator==(const RowKey&, const RowKey&) = default;
};

using Bytes = std::vector<std::uint8_t>;
using Value = std::variant<std::monostate, std::int64_t, double, std::string, Bytes>;
using Row = std::vector<Value>;  ///< the columns that are not the key
using MaybeRow = std::optional<Row>;

struct KeyedRow {
  RowKey key;
  Row row;
};

/// What the row costs in memory, for bounding the history.
std::size_t bytesOf(const MaybeRow& row);

}  // namespace maskline

template <>
struct std::hash<maskline::RowKey> {
  std::size_t operator()(const maskline::RowKey& key) const noexcept {
    std::size_t h = static_cast<std::size_t>(key.table);
    for (const std::int64_t part : key.parts)
      h = (h ^ static_cast<std::size_t>(part)) * 0x9E3779B97F4A7C15ULL + (h >> 29);
    return h;
  }
};
