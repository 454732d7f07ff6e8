// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace maskline {

/// The name of the system's user; empty if the system knows none.
std::string loginName();

}  // namespace maskline
