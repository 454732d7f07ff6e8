// SPDX-License-Identifier: Apache-2.0
#include "core/store/salvage/record.h"

#include <bit>
#include <string>

namespace maskline {
namespace {

using Bytespan = std::span<const std::uint8_t>;

/// Bytes that a value of this serial type takes; nothing for types that do not occur in files.
std::optional<std::uint64_t> sizeOf(std::uint64_t type) {
  constexpr std::uint64_t sizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
  if (type < 10) return sizes[type];
  if (type < 12) return std::nullopt;
  return (type - 12) / 2;
}

std::int64_t signedNumber(Bytespan bytes) {
  std::uint64_t value = bytes.empty() || bytes[0] < 0x80 ? 0 : ~std::uint64_t(0);
  for (const std::uint8_t byte : bytes) value = value << 8 | byte;
  return static_cast<std::int64_t>(value);
}

Value valueOf(std::uint64_t type, Bytespan bytes) {
  if (type == 0) return {};
  if (type == 7) return std::bit_cast<double>(signedNumber(bytes));
  if (type == 8 || type == 9) return static_cast<std::int64_t>(type - 8);
  if (type < 7) return signedNumber(bytes);
  if (type % 2 == 0) return Bytes(bytes.begin(), bytes.end());
  return std::string(bytes.begin(), bytes.end());
}

}  // namespace

std::optional<std::uint64_t> takeVarint(Bytespan& bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 9 && i < bytes.size(); ++i) {
    if (i == 8) {
      value = value << 8 | bytes[i];
    } else {
      value = value << 7 | (bytes[i] & 0x7f);
      if (bytes[i] & 0x80) continue;
    }
    bytes = bytes.subspan(i + 1);
    return value;
  }
  return std::nullopt;
}

std::optional<Record> decodeRecord(Bytespan bytes, std::uint64_t size) {
  Bytespan head = bytes;
  const auto headSize = takeVarint(head);
  if (!headSize || *headSize > bytes.size() || *headSize < bytes.size() - head.size())
    return std::nullopt;
  head = bytes.first(*headSize).subspan(bytes.size() - head.size());
  std::vector<std::uint64_t> types;
  std::uint64_t total = *headSize;
  while (!head.empty()) {
    const auto type = takeVarint(head);
    const auto length = type ? sizeOf(*type) : std::nullopt;
    if (!length || *length > size) return std::nullopt;
    types.push_back(*type);
    total += *length;
  }
  if (total != size) return std::nullopt;
  Record record;
  Bytespan body = bytes.subspan(*headSize);
  for (const std::uint64_t type : types) {
    const std::uint64_t length = *sizeOf(type);
    if (length > body.size()) {
      record.whole = false;
      break;
    }
    record.values.push_back(valueOf(type, body.first(length)));
    body = body.subspan(length);
  }
  return record;
}

}  // namespace maskline
