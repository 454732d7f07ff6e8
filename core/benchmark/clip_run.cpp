// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/clip_run.h"

#include <chrono>
#include <ctime>

#include "core/benchmark/messages.h"
#include "core/engine/engine_registry.h"
#include "core/project/project.h"

namespace maskline {
namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point from) {
  return std::chrono::duration<double>(Clock::now() - from).count();
}

/// Measures the time that another tracker takes for its steps.
class TimedTracker final : public Tracker {
 public:
  TimedTracker(Tracker& tracker, ClipRun& run) : m_tracker(tracker), m_run(run) {}
  std::string name() const override { return m_tracker.name(); }
  void remember(FrameIndex frame, const cv::Mat& image,
                const std::map<ObjectId, Mask>& masks) override {
    m_tracker.remember(frame, image, masks);
  }
  void forget(ObjectId object) override { m_tracker.forget(object); }
  void start(FrameIndex frame, const cv::Mat& image,
             const std::map<ObjectId, Mask>& masks) override {
    m_tracker.start(frame, image, masks);
  }
  void prepare(FrameIndex frame, const cv::Mat& image) override { m_tracker.prepare(frame, image); }
  std::map<ObjectId, TrackedMask> step(FrameIndex frame, const cv::Mat& image) override {
    const auto begin = Clock::now();
    auto tracked = m_tracker.step(frame, image);
    m_run.stepSeconds += since(begin);
    ++m_run.steps;
    return tracked;
  }
  void continueFrom(const std::map<ObjectId, Mask>& masks) override {
    m_tracker.continueFrom(masks);
  }

 private:
  Tracker& m_tracker;
  ClipRun& m_run;
};

PropagationRequest requestFor(const Anchors& anchors, Direction direction, FrameRange range) {
  PropagationRequest request;
  request.range = range;
  request.direction = direction;
  request.anchors = anchors;
  request.doubt = doubtBelow(ProjectSettings().reviewThreshold);
  for (const auto& [object, masks] : anchors) request.objects.push_back(object);
  return request;
}

void checkSize(const Anchors& anchors, const std::string& name, cv::Size size) {
  for (const auto& [object, masks] : anchors)
    for (const auto& [frame, mask] : masks)
      if (mask.size() != size) throw Error(messages::benchmark::labelMapsSizeDiffers, name);
}

}  // namespace

ClipRun propagateFrames(FrameSource& frames, const std::string& name, const Anchors& anchors,
                        Direction direction, const std::string& engine, const WorkContext& work) {
  checkSize(anchors, name, frames.info().size);
  const auto tracker = makeTracker(engine);
  const FrameRange whole{FrameIndex(0), FrameIndex(frames.info().frameCount)};
  const PropagationRequest request = requestFor(anchors, direction, whole);
  // With both directions a frame is sent twice. The channel has room for all frames, because it is
  // emptied only at the end.
  const auto most = 2 * static_cast<std::size_t>(whole.length()) * request.objects.size();
  Channel<PropagatedFrame> out(most + 1);

  ClipRun run;
  TimedTracker timed(*tracker, run);
  const auto begin = Clock::now();
  const std::clock_t processor = std::clock();
  const PropagationReport report = propagate(request, timed, frames, out, work);
  run.wallSeconds = since(begin);
  run.processorSeconds = static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC;
  if (report.failure) throw Error(messages::benchmark::clipFailed, name, report.failure->message);
  run.cancelled = report.cancelled;

  for (PropagatedFrame& sent : out.drain())
    run.predictions[sent.record.summary.frame][sent.object] = {
        std::move(sent.record.mask), sent.record.summary.confidence, sent.record.summary.presence};
  for (const auto& [object, masks] : anchors)
    for (const auto& [frame, mask] : masks) run.predictions[frame][object] = {mask, 1};
  return run;
}

ClipRun propagateClip(const BenchmarkClip& clip, const Anchors& anchors, Direction direction,
                      const std::string& engine, const WorkContext& work) {
  const auto frames = openFrameSource(clip.folder);
  return propagateFrames(*frames, clip.name, anchors, direction, engine, work);
}

}  // namespace maskline
