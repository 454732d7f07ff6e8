// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/media/video/frame_index.h"

namespace maskline {

/// Finds the frames of a video in one pass over its packets, without decoding.
class PacketScan {
 public:
  /// Reads to the end. Reports bytes read out of twice the file size; the second half is for
  /// decoding.
  PacketScan(Demuxer& demuxer, const WorkContext& work);

  /// The frames in presentation order, if the packets alone determine them.
  std::optional<FrameTable> table() const;
  std::int64_t packets() const { return m_packets; }
  /// The end time of the last picture, in the time base of the stream; AV_NOPTS_VALUE if unknown.
  std::int64_t lastTime() const { return m_lastTime; }

 private:
  void add(const AVPacket& packet);
  void dropFalseKeys();
  void placeKeys();

  Demuxer& m_demuxer;
  FrameTable m_table;
  std::int64_t m_packets = 0;
  std::int64_t m_lastTime = AV_NOPTS_VALUE;
  bool m_first = true;
  bool m_trusted = true;
  bool m_allKeys = true;
};

}  // namespace maskline
