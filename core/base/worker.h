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

/// One thread that runs tasks in the order in which they were posted. Each task receives the stop
/// token of the worker only. A long task that can be cancelled separately needs a std::stop_source
/// of its own. The destructor requests a stop, drops the tasks that have not started and joins the
/// thread. A task must not throw.
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

/// Lowers the priority of the calling thread, and of threads that it starts, permanently.
void lowerThreadPriority();

}  // namespace maskline
