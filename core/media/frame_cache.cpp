// SPDX-License-Identifier: Apache-2.0
#include "core/media/frame_cache.h"

#include <algorithm>

namespace maskline {

std::optional<FrameIndex> FrameCache::nearest(FrameIndex frame, std::int64_t reach) const {
  for (std::int64_t distance = 0; distance <= reach; ++distance) {
    if (contains(frame - distance)) return frame - distance;
    if (contains(frame + distance)) return frame + distance;
  }
  return std::nullopt;
}

std::vector<FrameRange> FrameCache::ranges() {
  std::vector<FrameIndex> frames;
  frames.reserve(m_pictures.size());
  // A predicate that erases nothing sees every key.
  m_pictures.eraseIf([&](FrameIndex frame) {
    frames.push_back(frame);
    return false;
  });
  std::sort(frames.begin(), frames.end());
  std::vector<FrameRange> ranges;
  for (const FrameIndex frame : frames) {
    if (!ranges.empty() && ranges.back().end == frame)
      ++ranges.back().end;
    else
      ranges.push_back(FrameRange::single(frame));
  }
  return ranges;
}

}  // namespace maskline
