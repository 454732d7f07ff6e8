// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <functional>

#include "core/session/clip_access.h"
#include "core/session/engine_worker.h"
#include "core/session/jobs/wake_throttle.h"
#include "core/tracking/propagation.h"

namespace maskline {

/// One propagation on the engine worker, with the state that both threads share. The worker fills
/// the channel and calls `wake` to notify the owner thread, which empties it. Notifications are at
/// least 33 ms apart unless the channel could fill up before, so a fast engine does not block on a
/// full channel.
class PropagationRun {
 public:
  PropagationRun(PropagationRequest request, ClipAccess clip, std::function<void()> wake);

  /// On the worker. Does not throw.
  PropagationReport run(Engines& engines, EngineWorker& worker, std::stop_token stop);

  // Owner thread, after a notification.
  std::vector<PropagatedFrame> take();
  Progress progress() const { return {m_done, m_total}; }

 private:
  void frameDone(Progress progress);

  const PropagationRequest m_request;
  const ClipAccess m_clip;
  const std::function<void()> m_wake;
  const std::size_t m_capacity;
  Channel<PropagatedFrame> m_channel;
  WakeThrottle m_throttle;
  std::atomic<std::int64_t> m_done{0};
  std::atomic<std::int64_t> m_total{0};
  std::size_t m_framesSinceWake = 0;  // used by the worker only
};

}  // namespace maskline
