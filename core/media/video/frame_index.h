// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/media/frame_source.h"
#include "core/media/video/demuxer.h"
#include "core/media/video/picture.h"

namespace maskline {

/// The frames of a video in presentation order, and the packets at which decoding can start.
struct FrameTable {
  struct Frame {
    std::int64_t pts = AV_NOPTS_VALUE;
    std::uint64_t hash = 0;  ///< contentHash() when decoded sequentially; 0: unknown
  };
  struct Key {
    KeyPacket packet;
    std::int64_t firstFrame = 0;  ///< every frame from this one on can be decoded starting here
  };

  std::vector<Frame> frames;
  std::vector<Key> keys;      ///< firstFrame never decreases
  bool timed = false;         ///< pts exist and strictly increase
  bool fromDecoding = false;  ///< false: read from packets, with hashes of the first frames only
  cv::Size storedSize;        ///< size before the orientation is applied
  Orientation orientation;
  ClipDamage damage;
  std::int64_t changesAt = 0;  ///< the first frame with another size or orientation; 0: none

  /// Sets `timed` from the frames.
  void checkTimes();
};

/// Serialises the table, preceded by a version and `identity`, which names the file that the table
/// was made from.
std::vector<std::uint8_t> saveTable(const FrameTable& table, const std::string& identity);

/// Empty if the bytes are damaged, of another version or for another identity. Without `identity`,
/// any identity is accepted.
std::optional<FrameTable> loadTable(const std::vector<std::uint8_t>& bytes,
                                    const std::optional<std::string>& identity = {});

}  // namespace maskline
