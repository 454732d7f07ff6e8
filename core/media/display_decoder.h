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

/// Frames for the eye: one decoding thread, the latest request wins, a cache bounded in bytes and
/// read-ahead in the direction of travel. All calls on the owner thread; answers come back through
/// the executor. Errors arrive as a sentence, never as an exception.
class DisplayDecoder {
 public:
  struct Answer {
    FrameIndex frame;
    cv::Mat image;  ///< empty if `error` is set
    Message error;
  };
  using OnFrame = std::function<void(const Answer&)>;

  DisplayDecoder(std::unique_ptr<FrameSource> source, Executor& owner, OnFrame onFrame,
                 std::size_t cacheBytes = std::size_t(512) << 20);
  ~DisplayDecoder();

  /// Asks for a frame. If it is cached, onFrame is called before this returns; else later, unless
  /// a newer request comes first.
  void request(FrameIndex frame);
  /// The cached frame nearest to `frame` (for scrubbing), if there is any within `reach`.
  std::optional<Answer> nearestCached(FrameIndex frame, std::int64_t reach = 48);
  bool isCached(FrameIndex frame);
  /// The stretches that are decoded and in the cache, for the thin bar under the ruler.
  std::vector<FrameRange> cachedRanges();
  /// While on, frames ahead of the last request are decoded into the cache.
  void setReadAhead(bool on);
  double seconds(FrameIndex frame) const;  ///< see FrameSource::seconds

 private:
  struct State;
  std::shared_ptr<State> m_state;
  std::unique_ptr<Worker> m_worker;
};

/// Small pictures of frames for the timeline, made on a thread of their own from a source of their
/// own, nearest to what is visible first; key frames serve where they are near enough.
class Thumbnailer {
 public:
  using OnThumbnail = std::function<void(FrameIndex, const cv::Mat&)>;

  /// Owner thread. `height` in pixels; width follows the clip.
  Thumbnailer(std::unique_ptr<FrameSource> source, Executor& owner, OnThumbnail onThumbnail,
              int height = 48);
  ~Thumbnailer();
  /// Replaces what is wanted; answers come one by one through onThumbnail. Cached ones at once.
  void want(const std::vector<FrameIndex>& frames);

 private:
  struct State;
  std::shared_ptr<State> m_state;
  std::unique_ptr<Worker> m_worker;
};

}  // namespace maskline
