// SPDX-License-Identifier: Apache-2.0
#include "core/media/video/frame_index.h"

#include <algorithm>

#include "core/mask/picture_code.h"
#include "core/media/table_bytes.h"

namespace maskline {

namespace {

constexpr std::uint8_t version = 2;
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
  // Times that cannot be reckoned with are none; AV_NOPTS_VALUE is the least of all.
  constexpr std::int64_t most = std::int64_t(1) << 61;
  timed = std::all_of(frames.begin(), frames.end(),
                      [](const Frame& f) { return f.pts > -most && f.pts < most; });
  for (std::size_t i = 1; timed && i < frames.size(); ++i)
    timed = frames[i - 1].pts < frames[i].pts;
}

std::vector<std::uint8_t> saveTable(const FrameTable& table, const std::string& identity) {
  std::size_t hashes = table.frames.size();  // known for a first stretch only
  while (hashes > 0 && table.frames[hashes - 1].hash == 0) --hashes;
  TableWriter out;
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
    out.number(static_cast<std::uint64_t>(table.damage.cutOff));
    for (const auto* places : {&table.damage.lostBefore, &table.damage.flawedAt}) {
      out.number(places->size());
      for (const std::int64_t frame : *places) out.number(static_cast<std::uint64_t>(frame));
    }
  }
  out.number(static_cast<std::uint64_t>(table.changesAt));
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
                                    const std::optional<std::string>& identity) {
  TableReader in(bytes);
  if (in.number() != version) return std::nullopt;
  const std::string madeFrom = in.text();
  if (!in.ok() || (identity && madeFrom != *identity)) return std::nullopt;
  const std::uint64_t flags = in.number();
  FrameTable table;
  table.timed = flags & Timed;
  table.fromDecoding = flags & FromDecoding;
  table.orientation = {(flags & Transposed) != 0, (flags & MirroredX) != 0,
                       (flags & MirroredY) != 0};
  const std::uint64_t width = in.number(), height = in.number();
  if (width == 0 || height == 0 || width > mostPicturePixels || height > mostPicturePixels / width)
    return std::nullopt;
  table.storedSize = {static_cast<int>(width), static_cast<int>(height)};
  const std::uint64_t frames = in.number(), keys = in.number(), hashes = in.number();
  if (flags & Damaged) {
    table.damage.lost = static_cast<std::int64_t>(in.number());
    table.damage.flawed = static_cast<std::int64_t>(in.number());
    table.damage.cutOff = static_cast<std::int64_t>(in.number());
    for (auto* places : {&table.damage.lostBefore, &table.damage.flawedAt})
      for (std::uint64_t left = in.number(); in.ok() && left > 0; --left)
        places->push_back(static_cast<std::int64_t>(in.number()));
  }
  table.changesAt = static_cast<std::int64_t>(in.number());
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
  if (!in.ok() || in.left() > 0) return std::nullopt;
  const bool timed = table.timed;
  table.checkTimes();
  return timed == table.timed ? std::optional(table) : std::nullopt;
}

}  // namespace maskline
