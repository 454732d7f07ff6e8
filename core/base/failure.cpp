// SPDX-License-Identifier: Apache-2.0
#include "core/base/failure.h"

#include <new>

namespace maskline {
namespace {

Failure outOfMemory() {
  return {Error::Kind::Internal,
          "There is not enough memory for this: close other programs and try again."};
}

/// The first line of a library message; Torch and OpenCV append the position in their code.
Failure ofLibrary(const std::string& said) {
  for (const char* words : {"allocate memory", "out of memory", "Insufficient memory"})
    if (said.find(words) != std::string::npos) return outOfMemory();
  return {Error::Kind::Internal,
          "Something failed inside the program (" + said.substr(0, said.find('\n')) + ")."};
}

}  // namespace

Failure currentFailure() {
  try {
    throw;
  } catch (const Error& error) {
    return {error.kind(), error.what()};
  } catch (const std::bad_alloc&) {
    return outOfMemory();
  } catch (const std::exception& error) {
    return ofLibrary(error.what());
  } catch (...) {
    return {Error::Kind::Internal, "Something failed for an unknown reason."};
  }
}

}  // namespace maskline
