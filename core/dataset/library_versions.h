// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace maskline {

std::string yamlCppVersion();  ///< of the library that was built with
std::string pugixmlVersion();  ///< of the library that was built with

}  // namespace maskline
