// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/ids.h"

namespace maskline {

/// The uncertainty of each frame as one byte, with a pyramid of maxima above it: the maximum under
/// a pixel costs the same whether the pixel covers ten frames or ten thousand. 0 = no mask; 1
/// (certain) … 255 (completely uncertain).
class HeatPyramid {
 public:
  static std::uint8_t level(float uncertainty);   ///< 0 … 1 -> 1 … 255
  static double uncertainty(std::uint8_t level);  ///< 1 … 255 -> 0 … 1

  void resize(std::int64_t frames);  ///< and clears all levels
  void set(FrameIndex first, std::span<const std::uint8_t> levels);

  std::int64_t size() const;
  /// The levels of some frames; `range` within the clip.
  std::span<const std::uint8_t> frames(FrameRange range) const;
  std::uint8_t peak(FrameRange range) const;  ///< `range` is clamped to the clip

 private:
  std::vector<std::vector<std::uint8_t>> m_levels;  // [0] frames, each next one 16 times shorter
};

}  // namespace maskline
