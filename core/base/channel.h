// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace maskline {

/// A bounded queue between two threads. The sender waits while it is full; close() ends it.
template <class T>
class Channel {
 public:
  explicit Channel(std::size_t capacity) : m_capacity(capacity) {}

  /// Waits until the queue has room. Returns false if stopped or closed; the value is dropped.
  bool send(T value, std::stop_token stop) {
    std::unique_lock lock(m_mutex);
    const auto ready = [&] { return m_closed || m_items.size() < m_capacity; };
    if (!m_changed.wait(lock, stop, ready) || m_closed) return false;
    m_items.push_back(std::move(value));
    m_changed.notify_all();
    return true;
  }

  /// Waits for a value. Returns nullopt if stopped, or if the channel is closed and empty.
  std::optional<T> receive(std::stop_token stop) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, stop, [&] { return m_closed || !m_items.empty(); });
    if (m_items.empty()) return std::nullopt;
    T value = std::move(m_items.front());
    m_items.pop_front();
    m_changed.notify_all();
    return value;
  }

  /// Returns all queued values without waiting.
  std::vector<T> drain() {
    std::lock_guard lock(m_mutex);
    std::vector<T> out(std::make_move_iterator(m_items.begin()),
                       std::make_move_iterator(m_items.end()));
    m_items.clear();
    m_changed.notify_all();
    return out;
  }

  void close() {
    std::lock_guard lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
  }

 private:
  const std::size_t m_capacity;
  std::mutex m_mutex;
  std::condition_variable_any m_changed;
  std::deque<T> m_items;
  bool m_closed = false;
};

}  // namespace maskline
