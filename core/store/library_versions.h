// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace maskline {

std::string sqliteVersion();     ///< of the library that is loaded
std::string sqliteCppVersion();  ///< of the library that the program was built with

}  // namespace maskline
