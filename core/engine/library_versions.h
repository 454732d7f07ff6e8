// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace maskline {

std::string torchVersion();     ///< of the library that the program was built with
std::string libzipVersion();    ///< of the library that is loaded
std::string openSslVersion();   ///< the same
std::string openBlasVersion();  ///< the same; empty if another BLAS is used

}  // namespace maskline
