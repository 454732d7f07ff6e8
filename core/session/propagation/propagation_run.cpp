// SPDX-License-Identifier: Apache-2.0
#include "core/session/propagation/propagation_run.h"

#include <algorithm>

#include "core/base/failure.h"

namespace maskline {

PropagationRun::PropagationRun(PropagationRequest request, ClipAccess clip,
                               std::function<void()> wake)
    : m_request(std::move(request)),
      m_clip(std::move(clip)),
      m_wake(std::move(wake)),
      m_capacity(std::max<std::size_t>(64, 4 * m_request.objects.size())),
      m_channel(m_capacity) {}

PropagationReport PropagationRun::run(Engines& engines, EngineWorker& worker,
                                      std::stop_token stop) {
  PropagationReport report;
  WorkContext work;
  work.stop = stop;
  work.progress = [&](Progress progress) {
    frameDone(progress);
    worker.yield();
  };
  try {
    const auto frames = m_clip.open({stop, {}});
    report.cancelled = !frames;
    if (!frames) return report;
    Tracker& tracker = engines.tracker(m_request.model, m_clip.path);
    for (const ObjectId object : m_request.objects) tracker.forget(object);
    report = propagate(m_request, tracker, *frames, m_channel, work);
    for (const ObjectId object : m_request.objects) tracker.forget(object);
  } catch (...) {
    report.failure = currentFailure();
  }
  if (report.failure) engines.dropTracker();
  return report;
}

void PropagationRun::frameDone(Progress progress) {
  m_done = progress.done;
  m_total = progress.total;
  ++m_framesSinceWake;
  const bool filling = 2 * m_framesSinceWake * m_request.objects.size() >= m_capacity;
  if (!m_throttle.due(filling)) return;
  m_framesSinceWake = 0;
  m_wake();
}

std::vector<PropagatedFrame> PropagationRun::take() {
  m_throttle.arrived();  // before the channel is emptied, so that later masks are notified again
  return m_channel.drain();
}

}  // namespace maskline
