// SPDX-License-Identifier: Apache-2.0
#include "core/media/display_decoder.h"

#include <algorithm>
#include <set>

#include "core/base/failure.h"
#include "core/media/frame_cache.h"

namespace maskline {

namespace {

/// How far read-ahead goes, as long as it takes no more than half of the cache.
constexpr std::int64_t farthestAhead = 48;
/// Against the direction of decoding frames are read in runs, so that one start serves many.
constexpr std::int64_t backwardRun = 16;

}  // namespace

struct DisplayDecoder::State {
  State(std::unique_ptr<FrameSource> frameSource, Executor& executor, OnFrame callback,
        std::size_t cacheBytes)
      : source(std::move(frameSource)),
        owner(executor),
        onFrame(std::move(callback)),
        cache(cacheBytes) {
    const ClipInfo& info = source->info();
    frameCount = info.frameCount;
    const auto frameBytes = static_cast<std::int64_t>(info.size.area()) * 3;
    ahead = std::clamp<std::int64_t>(
        static_cast<std::int64_t>(cacheBytes / 2) / std::max<std::int64_t>(1, frameBytes), 1,
        farthestAhead);
    times.reserve(static_cast<std::size_t>(frameCount));
    for (std::int64_t i = 0; i < frameCount; ++i) times.push_back(source->seconds(FrameIndex(i)));
  }

  // Decoding thread.
  const std::unique_ptr<FrameSource> source;
  void work(const std::shared_ptr<State>& self, std::stop_token stop);
  static Worker::Task task(const std::shared_ptr<State>& self) {
    return [self](std::stop_token stop) { self->work(self, stop); };
  }
  DecodedFrame decode(FrameIndex frame);

  // Owner thread.
  Executor& owner;
  const OnFrame onFrame;
  std::vector<double> times;

  // Constant.
  std::int64_t frameCount = 0;
  std::int64_t ahead = 0;

  // Both, under the mutex.
  std::mutex mutex;
  FrameCache cache;
  std::set<FrameIndex> failed;       // not tried again by read-ahead
  std::optional<FrameIndex> wanted;  // asked for and not begun
  std::uint64_t ticket = 0;          // of the latest request
  FrameIndex at;                     // the latest request
  bool backward = false;
  bool readAhead = true;
  bool working = false;  // a task for the decoding thread is queued or runs
  std::optional<FrameIndex> nextAhead() const;
  /// Whether the decoding thread must be woken, which the caller then does. Mutex held.
  bool mustStart() {
    const bool start = !working && (wanted || nextAhead());
    working = working || start;
    return start;
  }
  bool missing(FrameIndex frame) const { return !cache.contains(frame) && !failed.contains(frame); }
};

std::optional<FrameIndex> DisplayDecoder::State::nextAhead() const {
  if (!readAhead || ticket == 0) return std::nullopt;
  for (std::int64_t i = 1; i <= ahead; ++i) {
    const FrameIndex frame = backward ? at - i : at + i;
    if (frame.value() < 0 || frame.value() >= frameCount) return std::nullopt;
    if (!missing(frame)) continue;
    if (!backward) return frame;
    const FrameIndex farthest(std::max<std::int64_t>(0, at.value() - ahead));
    for (FrameIndex f = std::max(farthest, frame - (backwardRun - 1)); f < frame; ++f)
      if (missing(f)) return f;
    return frame;
  }
  return std::nullopt;
}

DisplayDecoder::DecodedFrame DisplayDecoder::State::decode(FrameIndex frame) {
  try {
    return {frame, source->frame(frame), {}};
  } catch (...) {
    return {frame, {}, currentFailure().message};
  }
}

/// Serves requests, then reads ahead, until there is nothing to do.
void DisplayDecoder::State::work(const std::shared_ptr<State>& self, std::stop_token stop) {
  for (;;) {
    FrameIndex frame;
    bool asked = false;
    std::uint64_t askedTicket = 0;
    {
      std::lock_guard lock(mutex);
      const std::optional<FrameIndex> next = wanted ? wanted : nextAhead();
      if (!next || stop.stop_requested()) {
        working = false;
        return;
      }
      frame = *next;
      asked = wanted.has_value();
      askedTicket = ticket;
      wanted.reset();
    }
    DecodedFrame answer = decode(frame);
    {
      std::lock_guard lock(mutex);
      if (answer.error.empty())
        cache.put(frame, answer.image);
      else
        failed.insert(frame);
      // The frame may have been asked for while it was read ahead.
      if (!asked && wanted == frame) {
        asked = true;
        askedTicket = ticket;
        wanted.reset();
      }
    }
    if (!asked) continue;
    owner.post([weak = std::weak_ptr<State>(self), answer = std::move(answer), askedTicket] {
      const std::shared_ptr<State> state = weak.lock();
      if (!state) return;
      {
        std::lock_guard lock(state->mutex);
        if (state->ticket != askedTicket) return;  // a newer request came first
      }
      state->onFrame(answer);
    });
  }
}

DisplayDecoder::DisplayDecoder(std::unique_ptr<FrameSource> source, Executor& owner,
                               OnFrame onFrame, std::size_t cacheBytes)
    : m_state(std::make_shared<State>(std::move(source), owner, std::move(onFrame), cacheBytes)),
      m_worker(std::make_unique<Worker>("display-decoder")) {}

DisplayDecoder::~DisplayDecoder() = default;

void DisplayDecoder::request(FrameIndex frame) {
  std::optional<DecodedFrame> cached;
  bool start = false;
  {
    std::lock_guard lock(m_state->mutex);
    if (m_state->ticket > 0 && frame != m_state->at) m_state->backward = frame < m_state->at;
    m_state->at = frame;
    ++m_state->ticket;
    m_state->wanted.reset();
    if (const cv::Mat* image = m_state->cache.find(frame))
      cached = DecodedFrame{frame, *image, {}};
    else
      m_state->wanted = frame;
    start = m_state->mustStart();
  }
  if (start) m_worker->post(State::task(m_state));
  if (cached) m_state->onFrame(*cached);
}

std::optional<DisplayDecoder::DecodedFrame> DisplayDecoder::nearestCached(FrameIndex frame,
                                                                          std::int64_t reach) {
  std::lock_guard lock(m_state->mutex);
  const std::optional<FrameIndex> nearest = m_state->cache.nearest(frame, reach);
  if (!nearest) return std::nullopt;
  return DecodedFrame{*nearest, *m_state->cache.find(*nearest), {}};
}

bool DisplayDecoder::isCached(FrameIndex frame) {
  std::lock_guard lock(m_state->mutex);
  return m_state->cache.contains(frame);
}

std::vector<FrameRange> DisplayDecoder::cachedRanges() {
  std::lock_guard lock(m_state->mutex);
  return m_state->cache.ranges();
}

void DisplayDecoder::setReadAhead(bool on) {
  bool start = false;
  {
    std::lock_guard lock(m_state->mutex);
    m_state->readAhead = on;
    start = m_state->mustStart();
  }
  if (start) m_worker->post(State::task(m_state));
}

double DisplayDecoder::seconds(FrameIndex frame) const {
  const auto last = static_cast<std::int64_t>(m_state->times.size()) - 1;
  return m_state->times[static_cast<std::size_t>(std::clamp<std::int64_t>(frame.value(), 0, last))];
}

}  // namespace maskline
