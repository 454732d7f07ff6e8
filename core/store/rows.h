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

// The project file as rows, each with a key and values. Edits, undo and redo exchange rows, so
// higher modules do not depend on the SQL.

enum class Table : std::uint8_t {
  Categories,
  Objects,
  Attributes,
  AttributeValues,
  Prompts,
  Masks,   ///< the frame record without its pixels
  Pixels,  ///< mask runs and uncertainty
  Shots,
  Comments,
  Settings,
  Events,
  Versions,      ///< of tracks; outside the undo history
  VersionMasks,  ///< the columns of Masks, then those of Pixels
  Stages,
  StageChanges,
  CheckFrames,
  CheckScores,
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

/// The memory that the row uses, to limit the undo history.
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
