// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace maskline {

// The versions of the loaded libraries.
std::string openCvVersion();
std::string pngVersion();
std::string zlibVersionText();

}  // namespace maskline
