// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace maskline {

// Of the libraries that are loaded.
std::string openCvVersion();
std::string pngVersion();
std::string zlibVersionText();

}  // namespace maskline
