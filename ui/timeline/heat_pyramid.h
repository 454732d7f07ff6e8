// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/ids.h"

namespace maskline {

/// How unsure the program is, a byte per frame, with the peaks of ever longer stretches above it:
/// asking for the peak under a pixel costs the same whether it covers ten frames or ten thousand.
/// 0 = nothing there; 1 (sure) … 255 (no idea).
class HeatPyramid {
 public:
  static std::uint8_t level(float unsure);   ///< 0 … 1 -> 1 … 255
  static double unsure(std::uint8_t level);  ///< 1 … 255 -> 0 … 1

  void resize(std::int64_t frames);  ///< and forgets everything
  void set(FrameIndex first, std::span<const std::uint8_t> levels);

  std::int64_t size() const;
  /// The levels of some frames; `range` within the clip.
  std::span<const std::uint8_t> frames(FrameRange range) const;
  std::uint8_t peak(FrameRange range) const;  ///< `range` is cut to the clip

 private:
  std::vector<std::vector<std::uint8_t>> m_levels;  // [0] frames, each next one 16 times shorter
};

}  // namespace maskline
