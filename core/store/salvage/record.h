// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/store/rows.h"

namespace maskline {

/// Reads an SQLite varint (1 … 9 bytes) and removes it from the front. Returns nullopt if the bytes
/// end too early.
std::optional<std::uint64_t> takeVarint(std::span<const std::uint8_t>& bytes);

/// The values of a record as SQLite stores it.
struct Record {
  std::vector<Value> values;
  bool whole = true;  ///< false: `values` are those before the first that cannot be read
};

/// `size` is the size of the record in bytes; `bytes` are its first bytes, as far as they could be
/// read. Returns nullopt if the record header is invalid or does not match `size`.
std::optional<Record> decodeRecord(std::span<const std::uint8_t> bytes, std::uint64_t size);

}  // namespace maskline
