// SPDX-License-Identifier: Apache-2.0
#include "core/media/video/demuxer.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <tuple>

#include "core/media/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

bool startsLikeMp4(const fs::path& path) {
  char head[8] = {};
  std::ifstream(path, std::ios::binary).read(head, sizeof head);
  return std::memcmp(head + 4, "ftyp", 4) == 0;
}

[[noreturn]] void refuse(const fs::path& path, int code) {
  if (code == AVERROR(EACCES)) throw Error(messages::media::mayNotBeRead, path.filename());
  if (startsLikeMp4(path)) throw Error(messages::media::incompleteVideo, path.filename());
  throw Error(messages::media::notAVideo, path.filename(), ffmpeg::errorText(code));
}

int stopRequested(void* token) {
  return static_cast<std::stop_token*>(token)->stop_requested() ? 1 : 0;
}

ffmpeg::Input openInput(const fs::path& path, std::stop_token* stop) {
  ffmpeg::silence();
  const std::string address = "file:" + path.string();
  const AVIOInterruptCB interrupt{stopRequested, stop};
  AVIOContext* file = nullptr;
  int code = avio_open2(&file, address.c_str(), AVIO_FLAG_READ, &interrupt, nullptr);
  if (code < 0) refuse(path, code);
  AVFormatContext* raw = avformat_alloc_context();
  raw->interrupt_callback = interrupt;
  raw->pb = file;
  AVDictionary* options = nullptr;
  // The one file is open: a playlist must not make the program read any other, nor an address.
  av_dict_set(&options, "protocol_whitelist", "none", 0);
  av_dict_set(&options, "scan_all_pmts", "1", 0);
  code = avformat_open_input(&raw, address.c_str(), nullptr, &options);
  av_dict_free(&options);
  if (code < 0) {
    avio_closep(&file);
    refuse(path, code);
  }
  ffmpeg::Input input(raw);
  if (std::strcmp(input->iformat->name, "tty") == 0)
    throw Error(messages::media::textFile, path.filename());
  avformat_find_stream_info(input.get(), nullptr);
  return input;
}

/// One picture that stands for the file: a cover, a thumbnail.
bool isStill(const AVStream& stream) {
  constexpr int stills =
      AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS | AV_DISPOSITION_STILL_IMAGE;
  return (stream.disposition & stills) != 0;
}

/// As ffmpeg chooses among several (map_auto_video in fftools): what the file calls its default,
/// then the most pixels, then the first. Covers never, and a stream of one picture, which is a
/// cover that is not called one, only where there is no other.
AVStream* chooseVideo(AVFormatContext& input) {
  using Rank = std::tuple<bool, bool, std::int64_t>;
  AVStream* best = nullptr;
  Rank highest;
  for (unsigned i = 0; i < input.nb_streams; ++i) {
    AVStream* stream = input.streams[i];
    const AVCodecParameters& codec = *stream->codecpar;
    if (codec.codec_type != AVMEDIA_TYPE_VIDEO || isStill(*stream)) continue;
    const Rank rank{stream->nb_frames != 1, (stream->disposition & AV_DISPOSITION_DEFAULT) != 0,
                    std::int64_t(codec.width) * codec.height};
    if (best && rank <= highest) continue;
    best = stream;
    highest = rank;
  }
  return best;
}

/// Whether a time cannot be reckoned with; AV_NOPTS_VALUE is one.
bool absurd(std::int64_t time) {
  constexpr std::int64_t most = std::int64_t(1) << 60;
  return time < -most || time > most;
}

/// Such times count as missing.
void dropAbsurdTimes(AVPacket& packet) {
  if (absurd(packet.pts)) packet.pts = AV_NOPTS_VALUE;
  if (absurd(packet.dts)) packet.dts = AV_NOPTS_VALUE;
  if (absurd(packet.duration)) packet.duration = 0;
}

}  // namespace

Demuxer::Demuxer(const fs::path& path, std::stop_token stop)
    : m_stop(std::make_unique<std::stop_token>(std::move(stop))),
      m_input(openInput(path, m_stop.get())),
      m_stream(chooseVideo(*m_input)) {
  if (!m_stream)
    throw Error(m_input->nb_streams > 0 ? messages::media::soundOnly : messages::media::noVideo,
                path.filename());
  for (unsigned i = 0; i < m_input->nb_streams; ++i)
    if (m_input->streams[i] != m_stream) m_input->streams[i]->discard = AVDISCARD_ALL;
  std::error_code ignored;
  m_bytes = static_cast<std::int64_t>(fs::file_size(path, ignored));
}

AVPacket* Demuxer::read() {
  if (m_pending) {
    m_pending = false;
    return m_packet.get();
  }
  for (;;) {
    av_packet_unref(m_packet.get());
    if (m_stop->stop_requested()) return nullptr;
    const int code = av_read_frame(m_input.get(), m_packet.get());
    if (code == AVERROR(EAGAIN)) continue;
    if (code < 0) return nullptr;
    if (m_packet->stream_index != m_stream->index) continue;
    dropAbsurdTimes(*m_packet);
    return m_packet.get();
  }
}

bool Demuxer::seekFrom(std::int64_t timestamp, const KeyPacket& key) {
  m_pending = false;
  if (av_seek_frame(m_input.get(), m_stream->index, timestamp, AVSEEK_FLAG_BACKWARD) < 0)
    return false;
  while (const AVPacket* packet = read()) {
    const KeyPacket found{packet->pts, packet->dts};
    if (found.timestamp() == key.timestamp()) {
      m_pending = true;
      return true;
    }
    // Another key packet after the wanted one: the seek went too far.
    if ((packet->flags & AV_PKT_FLAG_KEY) && found.timestamp() != AV_NOPTS_VALUE &&
        found.timestamp() > key.timestamp())
      return false;
  }
  return false;
}

bool Demuxer::seek(const KeyPacket& key) {
  if (absurd(key.timestamp()) || (key.dts != AV_NOPTS_VALUE && absurd(key.dts))) return false;
  // Containers index by presentation or by decoding time, and some only find the neighbourhood.
  if (seekFrom(key.timestamp(), key)) return true;
  const std::int64_t base = key.dts != AV_NOPTS_VALUE ? key.dts : key.pts;
  for (const int secondsBack : {0, 1, 4, 16}) {
    const auto back = av_rescale_q(secondsBack, AVRational{1, 1}, m_stream->time_base);
    if (seekFrom(base - back, key)) return true;
  }
  return false;
}

std::int64_t Demuxer::announced(std::int64_t packets, std::int64_t lastTime) const {
  const std::string format = m_input->iformat->name;
  // The list of samples, in which edit lists have been applied.
  if (format.find("mp4") != std::string::npos)
    return std::max<std::int64_t>(avformat_index_get_entries_count(m_stream) - packets, 0);
  // Matroska notes the end of each stream ("00:01:02.345"), not only that of the longest.
  const AVDictionaryEntry* end = av_dict_get(m_stream->metadata, "DURATION", nullptr, 0);
  const AVRational rate = m_stream->avg_frame_rate;
  std::int64_t microseconds = 0;
  if (!end || rate.num <= 0 || lastTime == AV_NOPTS_VALUE ||
      av_parse_time(&microseconds, end->value, 1) < 0)
    return 0;
  const std::int64_t last = av_rescale_q(lastTime, m_stream->time_base, AVRational{1, 1000000});
  const std::int64_t frames =
      av_rescale_q(microseconds - last, AVRational{1, 1000000}, av_inv_q(rate));
  return frames > 1 ? frames : 0;  // times are rounded
}

std::int64_t Demuxer::bytesRead() const {
  return m_packet->pos >= 0 ? m_packet->pos : m_input->pb ? avio_tell(m_input->pb) : 0;
}

}  // namespace maskline
