// SPDX-License-Identifier: Apache-2.0
#include "core/mask/run_codec.h"

#include <limits>

#include "core/mask/messages.h"
#include "core/mask/picture_code.h"

namespace maskline {

namespace {

constexpr std::uint8_t codecVersion = 1;

void appendNumber(std::vector<std::uint8_t>& bytes, std::uint32_t value) {
  for (; value >= 0x80; value >>= 7) bytes.push_back(static_cast<std::uint8_t>(value | 0x80));
  bytes.push_back(static_cast<std::uint8_t>(value));
}

[[noreturn]] void throwCorrupt() { throw Error(messages::mask::storedMaskDamaged); }

std::uint32_t takeNumber(std::span<const std::uint8_t>& bytes) {
  std::uint64_t value = 0;
  for (int shift = 0; shift < 35; shift += 7) {
    if (bytes.empty()) throwCorrupt();
    const std::uint8_t byte = bytes.front();
    bytes = bytes.subspan(1);
    value |= std::uint64_t(byte & 0x7f) << shift;
    if (byte & 0x80) continue;
    if (value > std::uint64_t(std::numeric_limits<std::int32_t>::max())) throwCorrupt();
    return static_cast<std::uint32_t>(value);
  }
  throwCorrupt();
}

}  // namespace

std::vector<std::uint8_t> encodeMask(const Mask& mask) {
  std::vector<std::uint8_t> bytes;
  bytes.reserve(8 + mask.runs().size() * 2);
  bytes.push_back(codecVersion);
  appendNumber(bytes, static_cast<std::uint32_t>(mask.size().width));
  appendNumber(bytes, static_cast<std::uint32_t>(mask.size().height));
  for (const std::uint32_t run : mask.runs()) appendNumber(bytes, run);
  return bytes;
}

Mask decodeMask(std::span<const std::uint8_t> bytes) {
  if (bytes.empty()) throwCorrupt();
  if (bytes.front() > codecVersion) throw Error(messages::mask::storedMaskTooNew);
  if (bytes.front() != codecVersion) throwCorrupt();
  bytes = bytes.subspan(1);
  const auto width = static_cast<int>(takeNumber(bytes));
  const auto height = static_cast<int>(takeNumber(bytes));
  if (std::int64_t(width) * height > mostPicturePixels) throwCorrupt();
  std::vector<std::uint32_t> runs;
  runs.reserve(bytes.size());
  while (!bytes.empty()) {
    runs.push_back(takeNumber(bytes));
    if (runs.back() == 0 && runs.size() != 1) throwCorrupt();
  }
  return Mask::fromRuns({width, height}, runs);
}

}  // namespace maskline
