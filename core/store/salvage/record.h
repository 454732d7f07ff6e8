// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/store/rows.h"

namespace maskline {

/// A number of 1 … 9 bytes; takes them off the front. Nothing if they end too early.
std::optional<std::uint64_t> takeVarint(std::span<const std::uint8_t>& bytes);

/// The values of a record as SQLite stores it.
struct Record {
  std::vector<Value> values;
  bool whole = true;  ///< false: `values` are those before the first that cannot be read
};

/// `size` is what the record should measure; `bytes` are those of it that could be read, from its
/// beginning. Nothing unless the header of the record is sound and adds up to `size`.
std::optional<Record> decodeRecord(std::span<const std::uint8_t> bytes, std::uint64_t size);

}  // namespace maskline
