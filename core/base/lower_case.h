// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace maskline {

/// With the letters A to Z in lower case.
inline std::string lowerCase(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

/// The extension of a file in lower case, with the dot; "" if it has none.
inline std::string lowerExtension(const std::filesystem::path& file) {
  return lowerCase(file.extension().string());
}

}  // namespace maskline
