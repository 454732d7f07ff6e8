// SPDX-License-Identifier: Apache-2.0
#include "core/media/video/index_builder.h"

#include <algorithm>

#include "core/media/messages.h"
#include "core/media/video/packet_scan.h"
#include "core/media/video/video_reader.h"

namespace maskline {

namespace {

/// About a second of decoding: short clips are checked to the end.
constexpr std::int64_t checkedPixels = 300'000'000;
/// The most frames a decoder holds back before it shows a key frame.
constexpr std::int64_t longestDelay = 32;

void takeShape(FrameTable& table, const AVFrame& frame, const AVStream& stream) {
  table.storedSize = {frame.width, frame.height};
  table.orientation = orientationOf(frame, stream);
}

void watchShape(FrameTable& table, std::size_t index, const AVFrame& frame,
                const AVStream& stream) {
  if (index == 0) return takeShape(table, frame, stream);
  const bool same = table.storedSize == cv::Size(frame.width, frame.height) &&
                    table.orientation == orientationOf(frame, stream);
  if (!same && table.changesAt == 0) table.changesAt = static_cast<std::int64_t>(index);
}

/// Decodes the first frames and stores their hashes. Returns false if they do not match the
/// packets.
bool checkBeginning(const std::filesystem::path& path, FrameTable& table, const WorkContext& work) {
  VideoReader reader(path, work.stop, 2);
  std::size_t count = 0;
  for (std::int64_t pixels = 0; pixels < checkedPixels; ++count) {
    const AVFrame* frame = reader.next();
    if (reader.damage() != ClipDamage{}) return false;
    if (!frame) return count > 0 && count == table.frames.size();
    if (count >= table.frames.size() || shownTime(*frame) != table.frames[count].pts) return false;
    watchShape(table, count, *frame, reader.demuxer().stream());
    table.frames[count].hash = contentHash(*frame);
    pixels += std::int64_t(frame->width) * frame->height;
  }
  return true;
}

FrameTable decodeAll(const std::filesystem::path& path, const WorkContext& work) {
  VideoReader reader(path, work.stop, 1);
  FrameTable table;
  table.fromDecoding = true;
  reader.onPacket = [&](const AVPacket& packet) {
    if (!(packet.flags & AV_PKT_FLAG_KEY)) return;
    const auto shown = static_cast<std::int64_t>(table.frames.size());
    table.keys.push_back({{packet.pts, packet.dts}, shown + longestDelay});
  };
  const std::int64_t total = reader.demuxer().bytesTotal();
  while (const AVFrame* frame = reader.next()) {
    watchShape(table, table.frames.size(), *frame, reader.demuxer().stream());
    table.frames.push_back({shownTime(*frame), contentHash(*frame)});
    work.report(total + std::min(total, reader.demuxer().bytesRead()), 2 * total);
  }
  table.damage = reader.damage();
  table.checkTimes();
  return table;
}

}  // namespace

std::optional<FrameTable> buildFrameTable(const std::filesystem::path& path,
                                          const WorkContext& work) {
  Demuxer demuxer(path, work.stop);
  const std::int64_t total = 2 * demuxer.bytesTotal();
  const PacketScan scan(demuxer, work);
  std::optional<FrameTable> table = scan.table();
  if (!work.cancelled() && (!table || !checkBeginning(path, *table, work)) && !work.cancelled())
    table = decodeAll(path, work);
  if (work.cancelled()) return std::nullopt;
  if (table->frames.empty()) throw Error(messages::media::noFrameDecodes, path.filename());
  table->damage.cutOff = demuxer.announced(scan.packets(), scan.lastTime());
  work.report(total, total);
  return table;
}

}  // namespace maskline
