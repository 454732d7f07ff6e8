// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>

#include "core/media/frame_source.h"
#include "core/media/video/demuxer.h"

namespace maskline {

/// The presentation time of a picture, in the time base of its stream; AV_NOPTS_VALUE if unknown.
inline std::int64_t shownTime(const AVFrame& frame) {
  return frame.pts != AV_NOPTS_VALUE ? frame.pts : frame.best_effort_timestamp;
}

/// Reads decoded pictures in the order in which the decoder outputs them. Not thread safe.
class VideoReader {
 public:
  /// Throws Error(Unsupported) if there is no decoder for the codec, and what Demuxer throws.
  /// Damaged streams need threads = 1, because with more threads the error concealment depends on
  /// timing.
  VideoReader(std::filesystem::path path, std::stop_token stop, int threads);

  const Demuxer& demuxer() const { return *m_demuxer; }

  /// The next picture, or null at the end. Valid until the next call.
  const AVFrame* next();
  /// Restarts at the first byte, as if newly opened.
  void restart();
  /// Seeks so that the next picture comes from this packet or a later one. Returns false if it
  /// cannot be reached.
  bool seek(const KeyPacket& key);

  /// Until the next call, non-reference pictures before `time` may be skipped.
  void needFrom(std::int64_t time) { m_neededFrom = time; }

  /// The errors reported by the decoder since the last restart().
  const ClipDamage& damage() const { return m_damage; }
  std::int64_t decodedCount() const { return m_decoded; }

  /// Called for every packet that is sent to the decoder.
  std::function<void(const AVPacket&)> onPacket;

 private:
  void openCodec();
  void feed();
  void noteLost();

  std::filesystem::path m_path;
  std::stop_token m_stop;
  int m_threads;
  std::unique_ptr<Demuxer> m_demuxer;
  ffmpeg::Codec m_codec;
  ffmpeg::Frame m_frame = ffmpeg::makeFrame();
  std::int64_t m_neededFrom = INT64_MIN;
  bool m_draining = false;
  ClipDamage m_damage;
  std::int64_t m_decoded = 0;
  std::int64_t m_decodedBefore = 0;  // m_decoded at the last restart()
};

}  // namespace maskline
