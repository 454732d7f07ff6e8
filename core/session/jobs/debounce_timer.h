// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "core/session/mailbox.h"

namespace maskline {

/// A debounce timer: calls a function on the owner thread once restart() has not been called for
/// `delay`.
class DebounceTimer {
 public:
  DebounceTimer(Executor& owner, std::chrono::milliseconds delay, std::function<void()> onRest);

  // Owner thread.
  void restart();
  void cancel();

 private:
  using Clock = std::chrono::steady_clock;
  void run(std::stop_token stop);

  const std::chrono::milliseconds m_delay;
  const std::function<void()> m_onRest;
  Mailbox m_mailbox;
  std::mutex m_mutex;
  std::condition_variable_any m_changed;
  struct Due {
    Clock::time_point at;
    Mailbox::Sender sender;
  };
  std::optional<Due> m_due;
  std::jthread m_thread;  // last: it uses all of the above
};

}  // namespace maskline
