// SPDX-License-Identifier: Apache-2.0
#include "core/recovery/png_check.h"

#include <algorithm>
#include <array>

namespace maskline {
namespace {

using Bytespan = std::span<const std::uint8_t>;

constexpr std::array<std::uint32_t, 256> makeTable() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t n = 0; n < 256; ++n) {
    std::uint32_t c = n;
    for (int bit = 0; bit < 8; ++bit) c = (c & 1) != 0 ? 0xedb88320 ^ (c >> 1) : c >> 1;
    table[n] = c;
  }
  return table;
}

std::uint32_t checksum(Bytespan bytes) {
  static constexpr auto table = makeTable();
  std::uint32_t c = 0xffffffff;
  for (const std::uint8_t byte : bytes) c = table[(c ^ byte) & 0xff] ^ (c >> 8);
  return c ^ 0xffffffff;
}

std::uint32_t number(Bytespan bytes) {
  return std::uint32_t(bytes[0]) << 24 | std::uint32_t(bytes[1]) << 16 |
         std::uint32_t(bytes[2]) << 8 | bytes[3];
}

}  // namespace

bool isWholePng(Bytespan bytes) {
  static constexpr std::array<std::uint8_t, 8> signature{137, 80, 78, 71, 13, 10, 26, 10};
  static constexpr std::array<std::uint8_t, 4> end{'I', 'E', 'N', 'D'};
  constexpr std::size_t around = 12;  // length, name and checksum of a chunk
  if (bytes.size() < signature.size() ||
      !std::equal(signature.begin(), signature.end(), bytes.begin()))
    return false;
  bytes = bytes.subspan(signature.size());
  while (bytes.size() >= around) {
    const std::size_t length = number(bytes);
    if (length > bytes.size() - around) return false;
    const Bytespan named = bytes.subspan(4, 4 + length);
    if (checksum(named) != number(bytes.subspan(8 + length))) return false;
    bytes = bytes.subspan(around + length);
    if (std::equal(end.begin(), end.end(), named.begin())) return bytes.empty();
  }
  return false;
}

}  // namespace maskline
