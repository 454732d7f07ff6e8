// SPDX-License-Identifier: Apache-2.0
#include "core/mask/mask_part.h"

#include <cstring>

#include "core/mask/row_segments.h"

namespace maskline {

cv::Mat partOf(const Mask& mask, cv::Rect box, std::uint8_t on) {
  cv::Mat part = cv::Mat::zeros(box.size(), CV_8UC1);
  forEachRowSegment(mask, [&](int y, int x, int length) {
    const int from = std::max(x, box.x), to = std::min(x + length, box.x + box.width);
    if (y >= box.y && y < box.y + box.height && from < to)
      std::memset(part.ptr(y - box.y) + from - box.x, on, static_cast<std::size_t>(to - from));
  });
  return part;
}

}  // namespace maskline
