// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/error.h"

namespace maskline {

/// An exception as a value, to be carried to the owner thread.
struct Failure {
  Error::Kind kind = Error::Kind::Internal;
  std::string sentence;
};

/// Of the exception that is being handled: call it in a catch block. One that is no Error, of a
/// library, is brought to a sentence; what memory could not be had for says so.
Failure currentFailure();

}  // namespace maskline
