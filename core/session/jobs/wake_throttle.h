// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>

namespace maskline {

/// Limits how often a worker notifies the owner thread: at most every 33 ms, and never while a
/// notification is still pending.
class WakeThrottle {
 public:
  /// On the worker: whether to notify now. An urgent notification ignores the interval.
  bool due(bool urgent = false) {
    const auto now = Clock::now();
    if ((!urgent && now - m_last < kInterval) || m_underWay.exchange(true)) return false;
    m_last = now;
    return true;
  }
  /// On the owner thread, when notified, before it reads the data of the worker.
  void arrived() { m_underWay = false; }

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::milliseconds kInterval{33};

  std::atomic<bool> m_underWay{false};
  Clock::time_point m_last{};  // used by the worker only
};

}  // namespace maskline
