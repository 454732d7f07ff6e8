// SPDX-License-Identifier: Apache-2.0
#include "core/media/frame_index.h"

#include <algorithm>

namespace maskline {

namespace {

constexpr std::uint8_t version = 1;
constexpr std::uint64_t noTime = 0;  // time stamps are stored as differences plus one

/// Little numbers in few bytes: seven bits each, the lowest first.
class Writer {
 public:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) m_bytes.push_back(static_cast<std::uint8_t>(value | 0x80));
    m_bytes.push_back(static_cast<std::uint8_t>(value));
  }
  void time(std::int64_t value) {
    if (value == AV_NOPTS_VALUE) return number(noTime);
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

class Reader {
 public:
  explicit Reader(const std::vector<std::uint8_t>& bytes) : m_bytes(bytes) {}
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
    if (stored == noTime) return AV_NOPTS_VALUE;
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

enum Flag : unsigned {
  Timed = 1,
  FromDecoding = 2,
  Transposed = 4,
  MirroredX = 8,
  MirroredY = 16,
  Damaged = 32,
};

unsigned packFlags(const FrameTable& t) {
  return (t.timed ? Timed : 0u) | (t.fromDecoding ? FromDecoding : 0u) |
         (t.orientation.transposed ? Transposed : 0u) | (t.orientation.mirroredX ? MirroredX : 0u) |
         (t.orientation.mirroredY ? MirroredY : 0u) | (t.damage != ClipDamage{} ? Damaged : 0u);
}

}  // namespace

void FrameTable::checkTimes() {
  timed = std::all_of(frames.begin(), frames.end(),
                      [](const Frame& f) { return f.pts != AV_NOPTS_VALUE; });
  for (std::size_t i = 1; timed && i < frames.size(); ++i)
    timed = frames[i - 1].pts < frames[i].pts;
}

std::vector<std::uint8_t> saveTable(const FrameTable& table, const std::string& identity) {
  std::size_t hashes = table.frames.size();  // known for a first stretch only
  while (hashes > 0 && table.frames[hashes - 1].hash == 0) --hashes;
  Writer out;
  out.number(version);
  out.text(identity);
  out.number(packFlags(table));
  out.number(static_cast<std::uint64_t>(table.storedSize.width));
  out.number(static_cast<std::uint64_t>(table.storedSize.height));
  out.number(table.frames.size());
  out.number(table.keys.size());
  out.number(hashes);
  if (table.damage != ClipDamage{}) {
    out.number(static_cast<std::uint64_t>(table.damage.lost));
    out.number(static_cast<std::uint64_t>(table.damage.flawed));
  }
  for (const auto& frame : table.frames) out.time(frame.pts);
  for (std::size_t i = 0; i < hashes; ++i) out.raw(table.frames[i].hash);
  for (const auto& key : table.keys) {
    out.time(key.packet.pts);
    out.time(key.packet.dts);
    out.number(static_cast<std::uint64_t>(key.firstFrame));
  }
  return out.take();
}

std::optional<FrameTable> loadTable(const std::vector<std::uint8_t>& bytes,
                                    const std::string& identity) {
  Reader in(bytes);
  if (in.number() != version || in.text() != identity || !in.ok()) return std::nullopt;
  const std::uint64_t flags = in.number();
  FrameTable table;
  table.timed = flags & Timed;
  table.fromDecoding = flags & FromDecoding;
  table.orientation = {(flags & Transposed) != 0, (flags & MirroredX) != 0,
                       (flags & MirroredY) != 0};
  table.storedSize.width = static_cast<int>(in.number());
  table.storedSize.height = static_cast<int>(in.number());
  const std::uint64_t frames = in.number(), keys = in.number(), hashes = in.number();
  if (flags & Damaged) {
    table.damage.lost = static_cast<std::int64_t>(in.number());
    table.damage.flawed = static_cast<std::int64_t>(in.number());
  }
  if (!in.ok() || frames == 0 || frames > in.left() || keys > in.left() || hashes > frames)
    return std::nullopt;
  table.frames.resize(frames);
  for (auto& frame : table.frames) frame.pts = in.time();
  for (std::uint64_t i = 0; i < hashes; ++i) table.frames[i].hash = in.raw();
  table.keys.resize(keys);
  std::int64_t last = 0;
  for (auto& key : table.keys) {
    key.packet.pts = in.time();
    key.packet.dts = in.time();
    key.firstFrame = static_cast<std::int64_t>(in.number());
    if (key.firstFrame < last) return std::nullopt;
    last = key.firstFrame;
  }
  if (!in.ok() || in.left() > 0 || table.storedSize.width <= 0 || table.storedSize.height <= 0)
    return std::nullopt;
  return table;
}

}  // namespace maskline
