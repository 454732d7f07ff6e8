// SPDX-License-Identifier: Apache-2.0
#include "core/media/video/video_reader.h"

#include <cctype>

#include "core/media/messages.h"

namespace maskline {

namespace {

std::string codecName(const AVCodecParameters& parameters) {
  if (parameters.codec_id != AV_CODEC_ID_NONE) return avcodec_get_name(parameters.codec_id);
  std::string tag;
  for (unsigned rest = parameters.codec_tag; rest != 0; rest >>= 8)
    if (std::isalnum(rest & 0xff)) tag += static_cast<char>(rest & 0xff);
  return tag.empty() ? "an unknown codec" : tag;
}

void notePlace(std::vector<std::int64_t>& places, std::int64_t frame) {
  const bool known = !places.empty() && places.back() == frame;
  if (!known && places.size() < ClipDamage::mostPlaces) places.push_back(frame);
}

}  // namespace

VideoReader::VideoReader(std::filesystem::path path, std::stop_token stop, int threads)
    : m_path(std::move(path)), m_stop(std::move(stop)), m_threads(threads) {
  restart();
}

void VideoReader::restart() {
  m_codec.reset();
  m_demuxer = std::make_unique<Demuxer>(m_path, m_stop);
  m_draining = false;
  m_damage = {};
  m_decodedBefore = m_decoded;
  openCodec();
}

void VideoReader::openCodec() {
  const AVStream& stream = m_demuxer->stream();
  const AVCodec* decoder = avcodec_find_decoder(stream.codecpar->codec_id);
  const auto unsupported = [&] {
    return Error(messages::media::notDecodable, m_path.filename(), codecName(*stream.codecpar));
  };
  if (!decoder) throw unsupported();
  m_codec.reset(avcodec_alloc_context3(decoder));
  avcodec_parameters_to_context(m_codec.get(), stream.codecpar);
  m_codec->pkt_timebase = stream.time_base;
  m_codec->thread_count = m_threads;
  if (avcodec_open2(m_codec.get(), decoder, nullptr) < 0) throw unsupported();
}

void VideoReader::feed() {
  AVPacket* packet = m_demuxer->read();
  if (!packet) {
    m_draining = true;
    avcodec_send_packet(m_codec.get(), nullptr);
    return;
  }
  if (onPacket) onPacket(*packet);
  const bool needless = packet->pts != AV_NOPTS_VALUE && packet->pts < m_neededFrom;
  m_codec->skip_frame = needless ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
  if (avcodec_send_packet(m_codec.get(), packet) < 0) noteLost();
}

void VideoReader::noteLost() {
  ++m_damage.lost;
  notePlace(m_damage.lostBefore, m_decoded - m_decodedBefore);
}

const AVFrame* VideoReader::next() {
  constexpr int patience = 1000;  // a drained decoder that only fails must not hang
  for (int failures = 0; failures < patience;) {
    const int code = avcodec_receive_frame(m_codec.get(), m_frame.get());
    if (code == 0) {
      ++m_decoded;
      if (m_frame->decode_error_flags != 0 || (m_frame->flags & AV_FRAME_FLAG_CORRUPT)) {
        ++m_damage.flawed;
        notePlace(m_damage.flawedAt, m_decoded - m_decodedBefore - 1);
      }
      return m_frame.get();
    }
    if (code == AVERROR_EOF) return nullptr;
    if (code == AVERROR(EAGAIN)) {
      if (m_draining) return nullptr;
      feed();
      continue;
    }
    noteLost();  // this picture is lost; later ones may be fine
    if (m_stop.stop_requested()) return nullptr;
    if (m_draining) ++failures;
  }
  return nullptr;
}

bool VideoReader::seek(const KeyPacket& key) {
  avcodec_flush_buffers(m_codec.get());
  m_draining = false;
  return m_demuxer->seek(key);
}

}  // namespace maskline
