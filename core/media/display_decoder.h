// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <opencv2/core.hpp>
#include <optional>
#include <vector>

#include "core/base/executor.h"
#include "core/base/lru_cache.h"
#include "core/base/message.h"
#include "core/base/worker.h"
#include "core/media/frame_source.h"

namespace maskline {

/// Decodes frames for display on one thread. Only the latest request is answered. Keeps a cache
/// bounded in bytes and reads ahead in the direction of travel. All calls on the owner thread;
/// answers arrive through the executor. Errors are delivered as a message, never as an exception.
class DisplayDecoder {
 public:
  struct DecodedFrame {
    FrameIndex frame;
    cv::Mat image;  ///< empty if `error` is set
    Message error;
  };
  using OnFrame = std::function<void(const DecodedFrame&)>;

  DisplayDecoder(std::unique_ptr<FrameSource> source, Executor& owner, OnFrame onFrame,
                 std::size_t cacheBytes = std::size_t(512) << 20);
  ~DisplayDecoder();

  /// Requests a frame. If it is cached, onFrame is called before this returns, else later, unless a
  /// newer request replaces it.
  void request(FrameIndex frame);
  /// The cached frame nearest to `frame` within `reach` frames, for scrubbing.
  std::optional<DecodedFrame> nearestCached(FrameIndex frame, std::int64_t reach = 48);
  bool isCached(FrameIndex frame);
  /// The ranges of cached frames, for the bar under the ruler.
  std::vector<FrameRange> cachedRanges();
  /// While on, frames after the last request are decoded into the cache.
  void setReadAhead(bool on);
  double seconds(FrameIndex frame) const;  ///< see FrameSource::seconds

 private:
  struct State;
  std::shared_ptr<State> m_state;
  std::unique_ptr<Worker> m_worker;
};

}  // namespace maskline
