// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/engine/parity/cases.h"

namespace maskline::parity {

void runSam2Cases(const Fixture&, const Report&) {
  throw Error(Error::Kind::Unsupported, "This build cannot run SAM 2.");
}

}  // namespace maskline::parity
