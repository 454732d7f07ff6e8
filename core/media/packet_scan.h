// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/media/frame_index.h"

namespace maskline {

/// What one pass over the packets tells about the frames, without decoding.
class PacketScan {
 public:
  /// Reads to the end; reports bytes out of twice the file, leaving room for decoding.
  PacketScan(Demuxer& demuxer, const WorkContext& work);

  /// The frames in the order shown, if the packets alone say which there are.
  std::optional<FrameTable> table() const;
  std::int64_t packets() const { return m_packets; }
  /// When the last picture ends, in the time base of the stream; AV_NOPTS_VALUE if nobody says.
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
