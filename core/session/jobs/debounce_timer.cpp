// SPDX-License-Identifier: Apache-2.0
#include "core/session/jobs/debounce_timer.h"

#include <pthread.h>

#include <utility>

namespace maskline {

DebounceTimer::DebounceTimer(Executor& owner, std::chrono::milliseconds delay,
                             std::function<void()> onRest)
    : m_delay(delay), m_onRest(std::move(onRest)), m_mailbox(owner) {
  m_thread = std::jthread([this](std::stop_token stop) { run(stop); });
}

void DebounceTimer::restart() {
  m_mailbox.renew();
  std::lock_guard lock(m_mutex);
  m_due = Due{Clock::now() + m_delay, m_mailbox.sender()};
  m_changed.notify_all();
}

void DebounceTimer::cancel() {
  m_mailbox.renew();
  std::lock_guard lock(m_mutex);
  m_due.reset();
  m_changed.notify_all();
}

void DebounceTimer::run(std::stop_token stop) {
  pthread_setname_np(pthread_self(), "debounce");
  std::unique_lock lock(m_mutex);
  while (m_changed.wait(lock, stop, [&] { return m_due.has_value(); })) {
    const Due due = *m_due;
    const auto moved = [&] { return !m_due || m_due->at != due.at; };
    if (m_changed.wait_until(lock, stop, due.at, moved)) continue;
    if (stop.stop_requested()) return;
    m_due.reset();
    due.sender.post([this] { m_onRest(); });
  }
}

}  // namespace maskline
