// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/label_studio/label_studio_rle.h"

#include <algorithm>
#include <array>

#include "core/mask/run_builder.h"

namespace maskline {

namespace {

constexpr std::int64_t channels = 4;
constexpr std::array<int, 4> lengthBits{3, 4, 8, 16};
constexpr int valueBits = 8;

class BitsOut {
 public:
  void write(std::uint64_t value, int bits) {
    for (int i = bits - 1; i >= 0; --i) {
      if (m_used == 0) m_bytes.push_back(0);
      m_bytes.back() = static_cast<std::uint8_t>(m_bytes.back() | (value >> i & 1) << (7 - m_used));
      m_used = (m_used + 1) % 8;
    }
  }
  std::vector<std::uint8_t> take() { return std::move(m_bytes); }

 private:
  std::vector<std::uint8_t> m_bytes;
  int m_used = 0;  // bits of the last byte; 0 if all
};

class BitsIn {
 public:
  explicit BitsIn(std::span<const std::uint8_t> bytes) : m_bytes(bytes) {}
  bool ok() const { return m_ok; }
  std::uint32_t read(int bits) {
    std::uint32_t value = 0;
    for (int i = 0; i < bits; ++i, ++m_at) {
      if (m_at / 8 >= m_bytes.size()) {
        m_ok = false;
        return 0;
      }
      value = value << 1 | (m_bytes[m_at / 8] >> (7 - m_at % 8) & 1u);
    }
    return value;
  }

 private:
  std::span<const std::uint8_t> m_bytes;
  std::size_t m_at = 0;  // in bits
  bool m_ok = true;
};

void writeRun(BitsOut& out, std::int64_t length, std::uint8_t value) {
  constexpr std::int64_t longest = std::int64_t(1) << lengthBits.back();
  while (length > 0) {
    const std::int64_t here = std::min(length, longest);
    std::size_t size = 0;
    while (here > std::int64_t(1) << lengthBits[size]) ++size;
    out.write(1, 1);
    out.write(size, 2);
    out.write(static_cast<std::uint64_t>(here - 1), lengthBits[size]);
    out.write(value, valueBits);
    length -= here;
  }
}

/// Builds a mask from values that come in order.
class Opacities {
 public:
  explicit Opacities(std::int64_t total) : m_total(total) {}
  std::int64_t at() const { return m_at; }
  bool full() const { return m_at == m_total; }
  /// False if there are more than a picture has.
  bool add(std::int64_t count, bool on) {
    if (count > m_total - m_at) return false;
    // Pixels whose last channel is among these values.
    m_runs.append(on, static_cast<std::uint32_t>((m_at + count) / channels - m_at / channels));
    m_at += count;
    return true;
  }
  Mask finish(cv::Size size) { return Mask::fromRuns(size, m_runs.take()); }

 private:
  std::int64_t m_total, m_at = 0;
  RunBuilder m_runs;
};

}  // namespace

std::vector<std::uint8_t> toLabelStudioRle(const Mask& mask) {
  BitsOut out;
  const std::int64_t total = channels * mask.size().width * mask.size().height;
  out.write(static_cast<std::uint64_t>(total), 32);
  out.write(valueBits - 1, 5);
  for (const int bits : lengthBits) out.write(static_cast<std::uint64_t>(bits - 1), 4);
  std::uint8_t value = 0;
  for (const std::uint32_t run : mask.runs()) {
    writeRun(out, channels * run, value);
    value = static_cast<std::uint8_t>(~value);
  }
  return out.take();
}

std::optional<Mask> fromLabelStudioRle(cv::Size size, std::span<const std::uint8_t> bytes) {
  BitsIn in(bytes);
  const std::int64_t total = channels * size.width * size.height;
  if (std::int64_t(in.read(32)) != total) return std::nullopt;
  const int bits = static_cast<int>(in.read(5)) + 1;
  std::array<int, 4> lengths{};
  for (int& length : lengths) length = static_cast<int>(in.read(4)) + 1;
  Opacities opacities(total);
  while (!opacities.full()) {
    const bool run = in.read(1) == 1;
    const std::int64_t length = std::int64_t(in.read(lengths[in.read(2)])) + 1;
    if (!in.ok()) return std::nullopt;
    const std::int64_t values = run ? 1 : length;
    for (std::int64_t i = 0; i < values; ++i) {
      const bool on = in.read(bits) != 0;
      if (!in.ok() || !opacities.add(run ? length : 1, on)) return std::nullopt;
    }
  }
  return opacities.finish(size);
}

}  // namespace maskline
