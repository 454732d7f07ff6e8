// SPDX-License-Identifier: Apache-2.0
#include "core/base/failure.h"

#include <new>

#include "core/base/messages.h"

namespace maskline {
namespace {

/// The first line of a library message; Torch and OpenCV append the position in their code.
Message ofLibrary(const std::string& said) {
  for (const char* words : {"allocate memory", "out of memory", "Insufficient memory"})
    if (said.find(words) != std::string::npos) return messages::base::outOfMemory;
  return {messages::base::failedInside, said.substr(0, said.find('\n'))};
}

}  // namespace

Failure currentFailure() {
  try {
    throw;
  } catch (const Error& error) {
    return {error.message()};
  } catch (const std::bad_alloc&) {
    return {messages::base::outOfMemory};
  } catch (const std::exception& error) {
    return {ofLibrary(error.what())};
  } catch (...) {
    return {messages::base::unknownReason};
  }
}

}  // namespace maskline
