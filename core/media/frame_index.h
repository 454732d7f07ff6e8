// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/media/demuxer.h"
#include "core/media/frame_source.h"
#include "core/media/picture.h"

namespace maskline {

/// Which frames a video has, in the order shown, and where decoding can start.
struct FrameTable {
  struct Frame {
    std::int64_t pts = AV_NOPTS_VALUE;
    std::uint64_t hash = 0;  ///< contentHash() as decoded in sequence; 0: not known
  };
  struct Key {
    KeyPacket packet;
    std::int64_t firstFrame = 0;  ///< every frame from this one on can be reached from here
  };

  std::vector<Frame> frames;
  std::vector<Key> keys;      ///< firstFrame never decreases
  bool timed = false;         ///< pts exist and strictly increase
  bool fromDecoding = false;  ///< false: from packets, with hashes for a beginning only
  cv::Size storedSize;        ///< before the orientation is applied
  Orientation orientation;
  ClipDamage damage;
  std::int64_t changesAt = 0;  ///< the first frame of another size or orientation; 0: none

  /// Sets `timed` from the frames.
  void checkTimes();
};

/// The table as bytes, beginning with a version and `identity` (what the table was made from).
std::vector<std::uint8_t> saveTable(const FrameTable& table, const std::string& identity);

/// Nothing if the bytes are damaged, of another version or made from something else. Without
/// `identity` the table of whatever it was made from.
std::optional<FrameTable> loadTable(const std::vector<std::uint8_t>& bytes,
                                    const std::optional<std::string>& identity = {});

}  // namespace maskline
