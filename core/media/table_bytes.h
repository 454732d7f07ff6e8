// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace maskline {

/// The time stamp of a frame that has none (FFmpeg's AV_NOPTS_VALUE).
constexpr std::int64_t noTime = INT64_MIN;

/// Writes numbers as LEB128: seven bits per byte, least significant first.
class TableWriter {
 public:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) m_bytes.push_back(static_cast<std::uint8_t>(value | 0x80));
    m_bytes.push_back(static_cast<std::uint8_t>(value));
  }
  /// Stored as the zigzag-encoded difference to the previous time, plus one. 0 means noTime.
  void time(std::int64_t value) {
    if (value == noTime) return number(0);
    const std::int64_t step = value - m_lastTime;
    m_lastTime = value;
    const auto doubled = static_cast<std::uint64_t>(step) << 1;
    number((step < 0 ? ~doubled : doubled) + 1);
  }
  void raw(std::uint64_t value) {
    for (int i = 0; i < 8; ++i) m_bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
  }
  void text(const std::string& value) {
    number(value.size());
    m_bytes.insert(m_bytes.end(), value.begin(), value.end());
  }
  std::vector<std::uint8_t> take() { return std::move(m_bytes); }

 private:
  std::vector<std::uint8_t> m_bytes;
  std::int64_t m_lastTime = 0;
};

class TableReader {
 public:
  explicit TableReader(const std::vector<std::uint8_t>& bytes) : m_bytes(bytes) {}
  bool ok() const { return m_ok; }
  std::size_t left() const { return m_bytes.size() - m_at; }

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      const std::uint8_t byte = next();
      value |= std::uint64_t(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    m_ok = false;
    return 0;
  }
  std::int64_t time() {
    const std::uint64_t stored = number();
    if (stored == 0) return noTime;
    const std::uint64_t folded = stored - 1;
    const std::uint64_t step = (folded & 1) ? ~(folded >> 1) : folded >> 1;
    m_lastTime = static_cast<std::int64_t>(static_cast<std::uint64_t>(m_lastTime) + step);
    return m_lastTime;
  }
  std::uint64_t raw() {
    std::uint64_t value = 0;
    for (int i = 0; i < 8; ++i) value |= std::uint64_t(next()) << (8 * i);
    return value;
  }
  std::string text() {
    const std::uint64_t size = number();
    if (size > left()) m_ok = false;
    std::string value;
    for (std::uint64_t i = 0; m_ok && i < size; ++i) value += static_cast<char>(next());
    return value;
  }

 private:
  std::uint8_t next() {
    if (m_at < m_bytes.size()) return m_bytes[m_at++];
    m_ok = false;
    return 0;
  }

  const std::vector<std::uint8_t>& m_bytes;
  std::size_t m_at = 0;
  std::int64_t m_lastTime = 0;
  bool m_ok = true;
};

}  // namespace maskline
