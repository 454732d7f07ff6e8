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

/// Of the exception that is being handled: call it in a catch block. One that is no Error, of a
/// library, is brought to a message; what memory could not be had for says so.
Failure currentFailure();

/// What `work` throws, as a value; nothing if it returns. Where a refusal decides how to go on.
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
