// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace maskline {

/// Runs tasks on the owner thread in the order in which they were posted. post() may be called on
/// any thread and returns without waiting for the task. In the window the tasks run in the Qt event
/// loop. Headless commands and tests pump a ManualExecutor.
class Executor {
 public:
  virtual ~Executor() = default;
  virtual void post(std::function<void()> task) = 0;
};

/// A task queue that the owner thread pumps explicitly.
class ManualExecutor final : public Executor {
 public:
  void post(std::function<void()> task) override;

  /// Runs what has been posted so far; returns how many tasks ran.
  int runPending();

  /// Runs tasks, and waits for new ones, until done() returns true. Returns false if no task was
  /// posted for timeoutMs milliseconds.
  bool runUntil(const std::function<bool()>& done, int timeoutMs = 60000);

 private:
  std::mutex m_mutex;
  std::condition_variable m_posted;
  std::deque<std::function<void()>> m_tasks;
};

}  // namespace maskline
