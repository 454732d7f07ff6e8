// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/engine/parity/cases.h"

namespace maskline::parity {

void runXmemCases(const Fixture&, const Report&) {
  throw Error(Error::Kind::Unsupported, "This build cannot run XMem.");
}

}  // namespace maskline::parity
