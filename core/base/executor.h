// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace maskline {

/// Runs a task on the owner thread, later, in the order posted. post() may be called on any thread
/// and never blocks on the task. In the program this is the Qt event loop; headless commands and
/// tests pump a ManualExecutor by hand.
class Executor {
 public:
  virtual ~Executor() = default;
  virtual void post(std::function<void()> task) = 0;
};

/// A queue that its owner pumps.
class ManualExecutor final : public Executor {
 public:
  void post(std::function<void()> task) override;

  /// Runs what has been posted so far; returns how many tasks ran.
  int runPending();

  /// Runs tasks until done() holds, waiting for new ones; false if none came for timeoutMs.
  bool runUntil(const std::function<bool()>& done, int timeoutMs = 60000);

 private:
  std::mutex m_mutex;
  std::condition_variable m_posted;
  std::deque<std::function<void()>> m_tasks;
};

}  // namespace maskline
