// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <functional>

#include "core/session/clip_access.h"
#include "core/session/engine_worker.h"
#include "core/session/wake_throttle.h"
#include "core/tracking/propagation.h"

namespace maskline {

/// One propagation on the engine worker: what both threads share of it. The worker fills the
/// channel; a wake tells the owner to empty it. Wakes come at most every 33 ms, but always before
/// the channel can be full, so that a fast engine never waits for an owner who sleeps.
class PropagationRun {
 public:
  PropagationRun(PropagationRequest request, ClipAccess clip, std::function<void()> wake);

  /// On the worker. Does not throw.
  PropagationReport run(Engines& engines, EngineWorker& worker, std::stop_token stop);

  // Owner thread, when woken.
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
  std::size_t m_framesSinceWake = 0;  // the worker's own
};

}  // namespace maskline
