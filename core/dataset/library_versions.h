// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace maskline {

std::string pugixmlVersion();  ///< of the library that was built with

}  // namespace maskline
