// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/base/executor.h"
#include "core/base/worker.h"
#include "core/media/frame_source.h"

namespace maskline {

/// Makes thumbnails for the timeline, on its own thread and from its own source. Uses a nearby key
/// frame where that is close enough.
class Thumbnailer {
 public:
  using OnThumbnail = std::function<void(FrameIndex, const cv::Mat&)>;

  /// Owner thread. `height` in pixels; width follows the clip.
  Thumbnailer(std::unique_ptr<FrameSource> source, Executor& owner, OnThumbnail onThumbnail,
              int height = 48);
  ~Thumbnailer();
  /// Replaces the list of wanted thumbnails. Each arrives through onThumbnail; cached ones before
  /// this returns.
  void want(const std::vector<FrameIndex>& frames);

 private:
  struct State;
  std::shared_ptr<State> m_state;
  std::unique_ptr<Worker> m_worker;
};

}  // namespace maskline
