// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace maskline {

std::string yamlCppVersion();  ///< version of the linked library
std::string expatVersion();  ///< version of the linked library

}  // namespace maskline
