// SPDX-License-Identifier: Apache-2.0
#include "core/media/video/video_source.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/media/messages.h"

namespace maskline {

namespace {

/// Decoding so many frames costs less than jumping to a key frame on the way.
constexpr std::int64_t shortWay = 8;
/// Without time stamps, how far a frame may lie behind the place where it is expected.
constexpr std::int64_t searchSlack = 128;

}  // namespace

VideoSource::VideoSource(const std::filesystem::path& path, FrameTable table, std::string identity)
    : m_table(std::move(table)),
      m_identity(std::move(identity)),
      // How errors are concealed may depend on the timing of threads.
      m_reader(path, {}, m_table.fromDecoding ? 1 : 2),
      m_converter(m_table.storedSize, m_table.orientation),
      m_next(0),
      m_counted(true) {
  describe(path);
}

void VideoSource::describe(const std::filesystem::path& path) {
  const AVStream& stream = m_reader.demuxer().stream();
  m_info.size = m_table.orientation.apply(m_table.storedSize);
  m_info.frameCount = static_cast<std::int64_t>(m_table.frames.size());
  m_info.codec = avcodec_get_name(stream.codecpar->codec_id);
  m_info.framesPerSecond = stream.avg_frame_rate.num > 0 ? av_q2d(stream.avg_frame_rate) : 25.0;
  const auto& frames = m_table.frames;
  if (m_table.timed && frames.size() > 1) {
    std::int64_t shortest = INT64_MAX, longest = 0;
    for (std::size_t i = 1; i < frames.size(); ++i) {
      shortest = std::min(shortest, frames[i].pts - frames[i - 1].pts);
      longest = std::max(longest, frames[i].pts - frames[i - 1].pts);
    }
    const double length =
        static_cast<double>(frames.back().pts - frames.front().pts) * av_q2d(stream.time_base);
    m_info.framesPerSecond = static_cast<double>(frames.size() - 1) / length;
    // Time stamps are rounded to ticks, and some writers round twice.
    m_info.variableFrameRate = longest - shortest > std::max<std::int64_t>(2, shortest / 50);
  }
  char text[160];
  std::snprintf(text, sizeof text, "%d × %d, %lld frames, %.5g frames per second, %s",
                m_info.size.width, m_info.size.height, static_cast<long long>(m_info.frameCount),
                m_info.framesPerSecond, m_info.codec.c_str());
  m_info.description = path.filename().string() + ": " + text;
}

double VideoSource::seconds(FrameIndex index) const {
  const auto i =
      static_cast<std::size_t>(std::clamp<std::int64_t>(index.value(), 0, m_info.frameCount - 1));
  if (!m_table.timed) return static_cast<double>(i) / m_info.framesPerSecond;
  return static_cast<double>(m_table.frames[i].pts - m_table.frames[0].pts) *
         av_q2d(m_reader.demuxer().stream().time_base);
}

cv::Size VideoSource::pixelShape() const {
  const AVStream& stream = m_reader.demuxer().stream();
  const AVRational shape = stream.sample_aspect_ratio.num > 0
                               ? stream.sample_aspect_ratio
                               : stream.codecpar->sample_aspect_ratio;
  if (shape.num <= 0 || shape.den <= 0) return {1, 1};
  return m_table.orientation.apply(cv::Size(shape.num, shape.den));
}

std::vector<Message> VideoSource::notes() const {
  std::vector<Message> notes;
  const cv::Size shape = pixelShape();
  if (shape.width != shape.height)
    notes.push_back({messages::media::pixelsNotSquare, shape.width, shape.height});
  if (m_table.changesAt > 0) notes.push_back({messages::media::sizeChanges, m_table.changesAt});
  return notes;
}

FrameSource::Counters VideoSource::counters() const { return {m_reader.decodedCount(), m_seeks}; }

/// The position in m_table.keys of the last key from which `frame` can be reached, or −1.
std::int64_t VideoSource::keyFor(std::int64_t frame) const {
  const auto after =
      std::upper_bound(m_table.keys.begin(), m_table.keys.end(), frame,
                       [](std::int64_t f, const auto& key) { return f < key.firstFrame; });
  return after - m_table.keys.begin() - 1;
}

FrameIndex VideoSource::nearestKey(FrameIndex index) const {
  const std::int64_t at = keyFor(index.value());
  std::int64_t best = at >= 0 ? m_table.keys[static_cast<std::size_t>(at)].firstFrame : 0;
  const auto next = static_cast<std::size_t>(at + 1);
  if (next < m_table.keys.size()) {
    const std::int64_t ahead = m_table.keys[next].firstFrame;
    if (ahead < m_info.frameCount && ahead - index.value() < index.value() - best) best = ahead;
  }
  return FrameIndex(best);
}

bool VideoSource::isFrame(std::int64_t frame, const AVFrame& picture) const {
  const auto& wanted = m_table.frames[static_cast<std::size_t>(frame)];
  if (m_table.timed && shownTime(picture) != wanted.pts) return false;
  return wanted.hash == 0 || contentHash(picture) == wanted.hash;
}

/// Decodes forward from where the reader is. Hole: earlier frames came out but this one did not.
VideoSource::ReadResult VideoSource::readTo(std::int64_t frame) {
  const std::int64_t wanted = m_table.frames[static_cast<std::size_t>(frame)].pts;
  const bool counting = m_counted && m_table.fromDecoding;
  if (m_table.timed && !m_table.fromDecoding) m_reader.needFrom(wanted);
  ReadResult missing = ReadResult::NotFound;
  for (std::int64_t tries = 0;; ++tries) {
    m_picture = m_reader.next();
    if (!m_picture) break;
    if (counting) {
      if ((*m_next)++ < frame) continue;
      return ReadResult::Found;
    }
    if (isFrame(frame, *m_picture)) {
      m_next = frame + 1;
      return ReadResult::Found;
    }
    if (m_table.timed) {
      if (shownTime(*m_picture) >= wanted) break;
      missing = ReadResult::Missing;
    } else if (tries > frame - m_next.value_or(0) + searchSlack) {
      break;
    }
  }
  m_next.reset();
  m_counted = false;
  return missing;
}

/// Tries the key frame before the wanted frame, then ones further and further back: a packet may
/// call itself a key frame and not be one.
VideoSource::ReadResult VideoSource::seekAndRead(std::int64_t frame) {
  const std::int64_t nearest = keyFor(frame);
  for (std::int64_t back = 0; back <= nearest; back = 2 * back + 1) {
    const auto& key = m_table.keys[static_cast<std::size_t>(nearest - back)];
    ++m_seeks;
    m_counted = false;
    m_next = key.firstFrame;
    if (!m_reader.seek(key.packet)) continue;
    const ReadResult found = readTo(frame);
    const bool expectsSame = m_table.frames[static_cast<std::size_t>(frame)].hash != 0;
    if (found == ReadResult::Found || (found == ReadResult::Missing && !expectsSame)) return found;
  }
  return ReadResult::NotFound;
}

VideoSource::ReadResult VideoSource::restartAndRead(std::int64_t frame) {
  ++m_seeks;
  m_reader.restart();
  m_next = 0;
  m_counted = true;
  return readTo(frame);
}

bool VideoSource::reachesByReading(std::int64_t frame) const {
  if (!m_next || *m_next > frame) return false;
  const std::int64_t key = keyFor(frame);
  return key < 0 || m_table.keys[static_cast<std::size_t>(key)].firstFrame <= *m_next + shortWay;
}

cv::Mat VideoSource::frame(FrameIndex index) {
  const std::int64_t n = index.value();
  if (n < 0 || n >= m_info.frameCount)
    throw Error(messages::media::noFrame, n, m_info.frameCount - 1);
  if (n == m_lastIndex) return m_last;
  ReadResult found = reachesByReading(n) ? readTo(n) : ReadResult::NotFound;
  if (found != ReadResult::Found) found = seekAndRead(n);
  if (found == ReadResult::NotFound) found = restartAndRead(n);
  if (found != ReadResult::Found) throw Error(messages::media::frameDamaged, n);
  m_last = m_converter.convert(*m_picture);
  m_lastIndex = n;
  return m_last;
}

}  // namespace maskline
