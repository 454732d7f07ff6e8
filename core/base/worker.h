// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace maskline {

/// One thread that runs tasks in the order posted. Each task gets the worker's stop token combined
/// with nothing else: a task that may be long takes its own std::stop_source too. Destroying the
/// worker requests stop, drops what has not started and joins. A task must not throw.
class Worker {
 public:
  using Task = std::function<void(std::stop_token)>;

  explicit Worker(std::string name);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// Any thread.
  void post(Task task);
  /// Drops every task that has not started. Any thread.
  void clear();

 private:
  void run(std::stop_token stop);

  std::string m_name;
  std::mutex m_mutex;
  std::condition_variable_any m_wake;
  std::deque<Task> m_tasks;
  std::jthread m_thread;  // last: it uses all of the above
};

/// The calling thread, and those it starts, give way to others, which get most of the time. For
/// good.
void giveWayToOtherThreads();

}  // namespace maskline
