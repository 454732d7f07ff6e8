// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <opencv2/core.hpp>
#include <optional>
#include <vector>

#include "core/base/ids.h"
#include "core/base/lru_cache.h"

namespace maskline {

/// An LRU cache of decoded frames, bounded in bytes. Not thread safe.
class FrameCache {
 public:
  explicit FrameCache(std::size_t bytes) : m_pictures(bytes) {}

  const cv::Mat* find(FrameIndex frame) { return m_pictures.get(frame); }
  bool contains(FrameIndex frame) const { return m_pictures.contains(frame); }
  void put(FrameIndex frame, cv::Mat picture) {
    const std::size_t bytes = picture.total() * picture.elemSize();
    m_pictures.put(frame, std::move(picture), bytes);
  }

  /// The cached frame nearest to `frame`, if there is one within `reach`.
  std::optional<FrameIndex> nearest(FrameIndex frame, std::int64_t reach) const;
  /// The cached frames as ranges, in order.
  std::vector<FrameRange> ranges();

 private:
  LruCache<FrameIndex, cv::Mat> m_pictures;
};

}  // namespace maskline
