// SPDX-License-Identifier: Apache-2.0
#include "core/media/thumbnailer.h"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <mutex>
#include <opencv2/imgproc.hpp>
#include <set>

#include "core/base/lru_cache.h"

namespace maskline {

namespace {

constexpr std::size_t keptBytes = std::size_t(64) << 20;

/// How far from the wanted frame a key frame may stand in: under half of the way to the next one.
std::int64_t toleranceOf(std::vector<FrameIndex> frames) {
  std::sort(frames.begin(), frames.end());
  std::int64_t gap = frames.size() > 1 ? INT64_MAX : 0;
  for (std::size_t i = 1; i < frames.size(); ++i) gap = std::min(gap, frames[i] - frames[i - 1]);
  return gap > 0 ? (gap - 1) / 2 : 0;
}

}  // namespace

struct Thumbnailer::State {
  struct Small {
    cv::Mat picture;
    std::int64_t distance = 0;  // from the frame asked for to the one it shows
  };

  State(std::unique_ptr<FrameSource> frameSource, Executor& executor, OnThumbnail callback,
        int pictureHeight)
      : source(std::move(frameSource)),
        owner(executor),
        onThumbnail(std::move(callback)),
        height(std::max(1, pictureHeight)),
        kept(keptBytes) {}

  // Decoding thread.
  const std::unique_ptr<FrameSource> source;
  void work(const std::shared_ptr<State>& self, std::stop_token stop);
  Small make(FrameIndex frame, std::int64_t within);

  // Owner thread.
  Executor& owner;
  const OnThumbnail onThumbnail;

  const int height;

  // Both, under the mutex.
  std::mutex mutex;
  LruCache<FrameIndex, Small> kept;
  std::set<FrameIndex> failed;
  std::deque<FrameIndex> wanted;
  std::set<FrameIndex> shown;  // what want() named last
  std::int64_t tolerance = 0;
  bool working = false;
};

Thumbnailer::State::Small Thumbnailer::State::make(FrameIndex frame, std::int64_t within) {
  try {
    const FrameIndex key = source->nearestKey(frame);
    const std::int64_t distance = std::llabs(key - frame) <= within ? std::llabs(key - frame) : 0;
    const cv::Mat picture = source->frame(distance > 0 ? key : frame);
    const int width = std::max(1, cvRound(double(picture.cols) * height / picture.rows));
    cv::Mat small;
    cv::resize(picture, small, {width, height}, 0, 0, cv::INTER_AREA);
    return {small, distance};
  } catch (const std::exception&) {
    return {};  // a gap in the strip says enough
  }
}

void Thumbnailer::State::work(const std::shared_ptr<State>& self, std::stop_token stop) {
  for (;;) {
    FrameIndex frame;
    std::int64_t within = 0;
    {
      std::lock_guard lock(mutex);
      if (wanted.empty() || stop.stop_requested()) {
        working = false;
        return;
      }
      frame = wanted.front();
      wanted.pop_front();
      within = tolerance;
    }
    const Small small = make(frame, within);
    {
      std::lock_guard lock(mutex);
      if (small.picture.empty()) {
        failed.insert(frame);
        continue;
      }
      kept.put(frame, small, small.picture.total() * small.picture.elemSize());
    }
    owner.post([weak = std::weak_ptr<State>(self), frame, picture = small.picture] {
      const std::shared_ptr<State> state = weak.lock();
      if (!state) return;
      {
        std::lock_guard lock(state->mutex);
        if (!state->shown.contains(frame)) return;
      }
      state->onThumbnail(frame, picture);
    });
  }
}

Thumbnailer::Thumbnailer(std::unique_ptr<FrameSource> source, Executor& owner,
                         OnThumbnail onThumbnail, int height)
    : m_state(std::make_shared<State>(std::move(source), owner, std::move(onThumbnail), height)),
      m_worker(std::make_unique<Worker>("thumbnailer")) {}

Thumbnailer::~Thumbnailer() = default;

void Thumbnailer::want(const std::vector<FrameIndex>& frames) {
  std::vector<std::pair<FrameIndex, cv::Mat>> ready;
  bool start = false;
  {
    std::lock_guard lock(m_state->mutex);
    m_state->wanted.clear();
    m_state->shown = {frames.begin(), frames.end()};
    m_state->tolerance = toleranceOf(frames);
    for (const FrameIndex frame : frames) {
      const State::Small* small = m_state->kept.get(frame);
      if (small && small->distance <= m_state->tolerance)
        ready.emplace_back(frame, small->picture);
      else if (!m_state->failed.contains(frame))
        m_state->wanted.push_back(frame);
    }
    start = !m_state->working && !m_state->wanted.empty();
    if (start) m_state->working = true;
  }
  if (start) m_worker->post([state = m_state](std::stop_token stop) { state->work(state, stop); });
  for (const auto& [frame, picture] : ready) m_state->onThumbnail(frame, picture);
}

}  // namespace maskline
