// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>

#include "core/mask/mask.h"

namespace maskline {

/// Calls fn(y, x, length) for every stretch of set pixels of every row, from the top and from the
/// left.
template <class Fn>
void forEachRowSegment(const Mask& mask, Fn fn) {
  const auto width = static_cast<std::uint32_t>(mask.size().width);
  const auto runs = mask.runs();
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const std::uint32_t end = at + runs[i];
    while (i % 2 == 1 && at < end) {
      const std::uint32_t y = at / width, stop = std::min(end, (y + 1) * width);
      fn(static_cast<int>(y), static_cast<int>(at - y * width), static_cast<int>(stop - at));
      at = stop;
    }
    at = end;
  }
}

}  // namespace maskline
