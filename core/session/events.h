// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <utility>

#include "core/base/failure.h"
#include "core/base/message.h"
#include "core/session/session_event.h"

namespace maskline {

/// The parts of a session raise their events through this class. Owner thread.
class Events {
 public:
  [[nodiscard]] Subscription subscribe(std::function<void(const SessionEvent&)> observer) {
    return m_observers.subscribe(std::move(observer));
  }
  void raise(const SessionEvent& event) { m_observers.notify(event); }

  void fail(const Failure& failure) {
    m_lastFailure = failure.message;
    raise(ErrorRaised{failure});
  }
  template <std::size_t Places, class... Arguments>
  void fail(const ErrorText<Places>& text, Arguments&&... arguments) {
    fail(Failure{Message(text, std::forward<Arguments>(arguments)...)});
  }
  const Message& lastFailure() const { return m_lastFailure; }

  /// Runs an edit. If it throws, raises the error as ErrorRaised and returns false.
  template <class Edit>
  bool attempt(Edit&& edit) {
    try {
      std::forward<Edit>(edit)();
      return true;
    } catch (...) {
      fail(currentFailure());
      return false;
    }
  }
  /// Runs an edit and returns its result. If it throws, raises the error as ErrorRaised and returns
  /// a result with default values. (Assigning in attempt() instead would make GCC 12 treat the
  /// previous value of the result as unused, although the call may throw.)
  template <class Edit>
  auto resultOf(Edit&& edit) -> decltype(edit()) {
    try {
      return std::forward<Edit>(edit)();
    } catch (...) {
      fail(currentFailure());
      return {};
    }
  }

 private:
  Observers<SessionEvent> m_observers;
  Message m_lastFailure;
};

}  // namespace maskline
