// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>

#include "core/media/demuxer.h"
#include "core/media/frame_source.h"

namespace maskline {

/// When a picture is shown, in the time base of its stream; AV_NOPTS_VALUE if nobody says.
inline std::int64_t shownTime(const AVFrame& frame) {
  return frame.pts != AV_NOPTS_VALUE ? frame.pts : frame.best_effort_timestamp;
}

/// Decoded pictures in the order the decoder shows them. Not thread safe.
class VideoReader {
 public:
  /// Throws Error(Unsupported) if no decoder is at hand, and what Demuxer throws. Damaged streams
  /// need threads = 1: how errors are concealed must not depend on timing.
  VideoReader(std::filesystem::path path, std::stop_token stop, int threads);

  const Demuxer& demuxer() const { return *m_demuxer; }

  /// The next picture, or null at the end. Valid until the next call.
  const AVFrame* next();
  /// Starts again from the first byte, exactly as when newly opened.
  void restart();
  /// The next picture comes from this packet or later ones; false if it cannot be reached.
  bool seek(const KeyPacket& key);

  /// Until further notice pictures shown before `time` that no other depends on may be left out.
  void needFrom(std::int64_t time) { m_neededFrom = time; }

  /// What the decoder complained about since the last start.
  const ClipDamage& damage() const { return m_damage; }
  std::int64_t decodedCount() const { return m_decoded; }

  /// Sees every packet on its way into the decoder.
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
  std::int64_t m_decodedBefore = 0;  // the last start
};

}  // namespace maskline
