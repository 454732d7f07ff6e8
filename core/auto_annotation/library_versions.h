// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace maskline {

std::string onnxVersion();      ///< of the headers
std::string protobufVersion();  ///< of the headers

}  // namespace maskline
