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

 private:
  void add(const AVPacket& packet);
  void dropFalseKeys();
  void placeKeys();

  Demuxer& m_demuxer;
  FrameTable m_table;
  bool m_first = true;
  bool m_trusted = true;
  bool m_allKeys = true;
};

}  // namespace maskline
