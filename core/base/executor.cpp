// SPDX-License-Identifier: Apache-2.0
#include "core/base/executor.h"

#include <chrono>
#include <utility>

namespace maskline {

void ManualExecutor::post(std::function<void()> task) {
  {
    std::lock_guard lock(m_mutex);
    m_tasks.push_back(std::move(task));
  }
  m_posted.notify_one();
}

int ManualExecutor::runPending() {
  std::deque<std::function<void()>> tasks;
  {
    std::lock_guard lock(m_mutex);
    tasks.swap(m_tasks);
  }
  for (auto& task : tasks) task();
  return static_cast<int>(tasks.size());
}

bool ManualExecutor::runUntil(const std::function<bool()>& done, int timeoutMs) {
  while (!done()) {
    {
      std::unique_lock lock(m_mutex);
      const auto limit = std::chrono::milliseconds(timeoutMs);
      if (!m_posted.wait_for(lock, limit, [&] { return !m_tasks.empty(); })) return done();
    }
    runPending();
  }
  return true;
}

}  // namespace maskline
