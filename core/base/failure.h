// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>

#include "core/base/error.h"

namespace maskline {

/// An exception as a value, to be carried to the owner thread.
struct Failure {
  Message message;

  Error::Kind kind() const { return message.empty() ? ErrorKind::Internal : message.text->kind; }
};

/// Returns the exception that is being handled; call it in a catch block. An exception of a library
/// becomes messages::base::failedInside with its first line, a failed allocation
/// messages::base::outOfMemory.
Failure currentFailure();

/// Runs `work` and returns the exception it throws, or nullopt. Use it where the failure decides
/// what happens next.
template <class Work>
std::optional<Failure> failureIn(Work&& work) {
  try {
    std::forward<Work>(work)();
    return std::nullopt;
  } catch (...) {
    return currentFailure();
  }
}

}  // namespace maskline
