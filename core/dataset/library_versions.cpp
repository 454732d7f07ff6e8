// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/library_versions.h"

#include <pugixml.hpp>

namespace maskline {

std::string pugixmlVersion() {
  constexpr int number = PUGIXML_VERSION;  // 1130 is 1.13
  return std::to_string(number / 1000) + "." + std::to_string(number / 10 % 100);
}

}  // namespace maskline
