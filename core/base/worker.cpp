// SPDX-License-Identifier: Apache-2.0
#include "core/base/worker.h"

#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

#include <utility>

namespace maskline {

Worker::Worker(std::string name)
    : m_name(std::move(name)), m_thread([this](std::stop_token stop) { run(stop); }) {}

Worker::~Worker() {
  clear();
  m_thread.request_stop();
  m_thread.join();
}

void Worker::post(Task task) {
  {
    std::lock_guard lock(m_mutex);
    m_tasks.push_back(std::move(task));
  }
  m_wake.notify_one();
}

void Worker::clear() {
  std::deque<Task> dropped;
  std::lock_guard lock(m_mutex);
  dropped.swap(m_tasks);
}

void Worker::run(std::stop_token stop) {
  pthread_setname_np(pthread_self(), m_name.substr(0, 15).c_str());
  for (;;) {
    Task task;
    {
      std::unique_lock lock(m_mutex);
      if (!m_wake.wait(lock, stop, [&] { return !m_tasks.empty(); })) return;
      task = std::move(m_tasks.front());
      m_tasks.pop_front();
    }
    task(stop);
  }
}

void lowerThreadPriority() {
  constexpr int modest = 10;  // others come first, but who waits for this is not left waiting
  // On Linux niceness belongs to a thread; new threads inherit it.
  setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), modest);
}

}  // namespace maskline
