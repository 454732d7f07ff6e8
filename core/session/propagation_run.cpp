// SPDX-License-Identifier: Apache-2.0
#include "core/session/propagation_run.h"

#include <algorithm>

namespace maskline {
namespace {

constexpr auto wakeInterval = std::chrono::milliseconds(33);

}  // namespace

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
  const auto now = Clock::now();
  const bool filling = 2 * m_framesSinceWake * m_request.objects.size() >= m_capacity;
  if ((!filling && now - m_lastWake < wakeInterval) || m_wakeUnderWay.exchange(true)) return;
  m_lastWake = now;
  m_framesSinceWake = 0;
  m_wake();
}

std::vector<PropagatedFrame> PropagationRun::take() {
  m_wakeUnderWay = false;  // before the channel is emptied: what comes after it wakes again
  return m_channel.drain();
}

}  // namespace maskline
