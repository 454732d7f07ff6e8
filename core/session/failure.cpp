// SPDX-License-Identifier: Apache-2.0
#include "core/session/failure.h"

#include <new>

namespace maskline {

Failure currentFailure() {
  try {
    throw;
  } catch (const Error& error) {
    return {error.kind(), error.what()};
  } catch (const std::bad_alloc&) {
    return {Error::Kind::Internal,
            "There is not enough memory for this: close other programs and try again."};
  } catch (const std::exception& error) {
    return {Error::Kind::Internal, error.what()};
  } catch (...) {
    return {Error::Kind::Internal, "Something failed for an unknown reason."};
  }
}

}  // namespace maskline
