// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>

#include "core/media/ffmpeg.h"

namespace maskline {

/// A packet a decoder can start from, by its time stamps (either may be AV_NOPTS_VALUE).
struct KeyPacket {
  std::int64_t pts = AV_NOPTS_VALUE;
  std::int64_t dts = AV_NOPTS_VALUE;
  std::int64_t timestamp() const { return pts != AV_NOPTS_VALUE ? pts : dts; }
  friend bool operator==(const KeyPacket&, const KeyPacket&) = default;
};

/// The packets of the video stream of a file; of several, of the one that ffmpeg takes. Not thread
/// safe.
class Demuxer {
 public:
  /// Throws Error with one sentence for whatever has no video to read. A requested stop makes
  /// reading end early.
  Demuxer(const std::filesystem::path& path, std::stop_token stop);

  AVStream& stream() const { return *m_stream; }

  /// The next video packet, or null at the end. Valid until the next call.
  AVPacket* read();
  /// Moves so that read() gives exactly this packet next; false if the file cannot do that.
  bool seek(const KeyPacket& key);

  /// How many more pictures than those that were read the file announces: `packets` were read to
  /// the end, the last ends at `lastTime`. 0 where the file says nothing. Of a file that was cut
  /// off.
  std::int64_t announced(std::int64_t packets, std::int64_t lastTime) const;
  std::int64_t bytesRead() const;
  std::int64_t bytesTotal() const { return m_bytes; }

 private:
  bool seekFrom(std::int64_t timestamp, const KeyPacket& key);

  std::unique_ptr<std::stop_token> m_stop;  // at a fixed address: FFmpeg polls it
  ffmpeg::Input m_input;
  AVStream* m_stream = nullptr;
  ffmpeg::Packet m_packet = ffmpeg::makePacket();
  bool m_pending = false;  // m_packet is what read() gives next
  std::int64_t m_bytes = 0;
};

}  // namespace maskline
