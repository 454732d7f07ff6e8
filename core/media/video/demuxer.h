// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>

#include "core/media/video/ffmpeg.h"

namespace maskline {

/// A packet at which decoding can start, identified by its time stamps (either may be
/// AV_NOPTS_VALUE).
struct KeyPacket {
  std::int64_t pts = AV_NOPTS_VALUE;
  std::int64_t dts = AV_NOPTS_VALUE;
  std::int64_t timestamp() const { return pts != AV_NOPTS_VALUE ? pts : dts; }
  friend bool operator==(const KeyPacket&, const KeyPacket&) = default;
};

/// Reads the packets of the video stream of a file. If there are several streams, it uses the one
/// that ffmpeg selects. Not thread safe.
class Demuxer {
 public:
  /// Throws Error if there is no video stream to read. A requested stop ends reading early.
  Demuxer(const std::filesystem::path& path, std::stop_token stop);

  AVStream& stream() const { return *m_stream; }

  /// The next video packet, or null at the end. Valid until the next call.
  AVPacket* read();
  /// Seeks so that read() returns exactly this packet next. Returns false if the file does not
  /// support that.
  bool seek(const KeyPacket& key);

  /// For truncated files: how many more frames the header announces than the `packets` that were
  /// read to the end; the last frame ends at `lastTime`. 0 if the header does not say.
  std::int64_t announced(std::int64_t packets, std::int64_t lastTime) const;
  std::int64_t bytesRead() const;
  std::int64_t bytesTotal() const { return m_bytes; }

 private:
  bool seekFrom(std::int64_t timestamp, const KeyPacket& key);

  std::unique_ptr<std::stop_token> m_stop;  // at a fixed address: FFmpeg polls it
  ffmpeg::Input m_input;
  AVStream* m_stream = nullptr;
  ffmpeg::Packet m_packet = ffmpeg::makePacket();
  bool m_pending = false;  // m_packet is what read() returns next
  std::int64_t m_bytes = 0;
};

}  // namespace maskline
