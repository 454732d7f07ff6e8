// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace maskline {

/// The file's name in quotes, for sentences.
inline std::string quoted(const std::filesystem::path& path) {
  std::string text(1, '"');
  text += path.filename().string();
  text += '"';
  return text;
}

}  // namespace maskline
