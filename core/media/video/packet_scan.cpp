// SPDX-License-Identifier: Apache-2.0
#include "core/media/video/packet_scan.h"

#include <algorithm>

namespace maskline {

namespace {

bool intraOnly(AVCodecID codec) {
  const AVCodecDescriptor* about = avcodec_descriptor_get(codec);
  return about && (about->props & AV_CODEC_PROP_INTRA_ONLY);
}

}  // namespace

PacketScan::PacketScan(Demuxer& demuxer, const WorkContext& work) : m_demuxer(demuxer) {
  for (int count = 0; const AVPacket* packet = m_demuxer.read(); ++count) {
    add(*packet);
    if (count % 64 == 0) work.report(m_demuxer.bytesRead(), 2 * m_demuxer.bytesTotal());
  }
  auto& frames = m_table.frames;
  std::sort(frames.begin(), frames.end(),
            [](const auto& a, const auto& b) { return a.pts < b.pts; });
  m_table.checkTimes();
  if (m_allKeys && frames.size() > 1 && !intraOnly(m_demuxer.stream().codecpar->codec_id))
    dropFalseKeys();
  placeKeys();
}

std::optional<FrameTable> PacketScan::table() const {
  const bool sound = m_trusted && m_table.timed && !m_table.frames.empty();
  return sound ? std::optional(m_table) : std::nullopt;
}

void PacketScan::add(const AVPacket& packet) {
  const bool key = packet.flags & AV_PKT_FLAG_KEY;
  if (packet.flags & AV_PKT_FLAG_CORRUPT) m_trusted = false;
  if (m_first && !key) m_trusted = false;  // the decoder will drop what comes before a key frame
  m_first = false;
  ++m_packets;
  if (packet.pts != AV_NOPTS_VALUE) m_lastTime = std::max(m_lastTime, packet.pts + packet.duration);
  // Edit lists hide packets that are still needed for decoding.
  if (!(packet.flags & AV_PKT_FLAG_DISCARD)) m_table.frames.push_back({packet.pts, 0});
  m_allKeys = m_allKeys && key;
  if (key) m_table.keys.push_back({{packet.pts, packet.dts}, 0});
}

/// A file without a list of key frames calls every packet one; the bitstream knows better.
void PacketScan::dropFalseKeys() {
  const AVCodecParameters& parameters = *m_demuxer.stream().codecpar;
  ffmpeg::Parser parser(av_parser_init(static_cast<int>(parameters.codec_id)));
  ffmpeg::Codec context(avcodec_alloc_context3(nullptr));
  if (!parser || !m_demuxer.seek(m_table.keys.front().packet)) return;
  avcodec_parameters_to_context(context.get(), &parameters);
  parser->flags |= PARSER_FLAG_COMPLETE_FRAMES;
  m_table.keys.clear();
  while (const AVPacket* packet = m_demuxer.read()) {
    std::uint8_t* data = nullptr;
    int size = 0;
    parser->key_frame = -1;
    av_parser_parse2(parser.get(), context.get(), &data, &size, packet->data, packet->size,
                     packet->pts, packet->dts, packet->pos);
    const bool key =
        parser->key_frame == 1 || (parser->key_frame < 0 && parser->pict_type == AV_PICTURE_TYPE_I);
    if (key || m_table.keys.empty()) m_table.keys.push_back({{packet->pts, packet->dts}, 0});
  }
}

/// Frames shown before a key frame but stored after it need the key frame before.
void PacketScan::placeKeys() {
  auto& keys = m_table.keys;
  std::sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) {
    return a.packet.timestamp() < b.packet.timestamp();
  });
  const auto& frames = m_table.frames;
  for (auto& key : keys) {
    const auto at =
        std::lower_bound(frames.begin(), frames.end(), key.packet.timestamp(),
                         [](const auto& frame, std::int64_t time) { return frame.pts < time; });
    key.firstFrame = at - frames.begin();
  }
}

}  // namespace maskline
