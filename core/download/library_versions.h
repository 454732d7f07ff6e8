// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace maskline {

std::string curlVersion();  ///< of the library that is loaded

}  // namespace maskline
