// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <utility>

#include "core/base/executor.h"

namespace maskline {

/// Delivers results from workers to an object on the owner thread. After the mailbox has been
/// destroyed, further results are dropped, so its owner needs no other protection against late
/// results.
class Mailbox {
 public:
  /// A handle for posting to the mailbox. May be copied and used on any thread.
  class Sender {
   public:
    void post(std::function<void()> task) const {
      m_owner->post([alive = m_alive, task = std::move(task)] {
        if (alive.lock()) task();
      });
    }

   private:
    friend class Mailbox;
    Sender(Executor& owner, std::weak_ptr<void> alive)
        : m_owner(&owner), m_alive(std::move(alive)) {}
    Executor* m_owner;
    std::weak_ptr<void> m_alive;
  };

  explicit Mailbox(Executor& owner) : m_owner(owner), m_alive(std::make_shared<char>()) {}
  Mailbox(const Mailbox&) = delete;
  Mailbox& operator=(const Mailbox&) = delete;

  Sender sender() const { return Sender(m_owner, m_alive); }
  /// Drops all results that have not been delivered yet.
  void renew() { m_alive = std::make_shared<char>(); }

 private:
  Executor& m_owner;
  std::shared_ptr<void> m_alive;
};

}  // namespace maskline
