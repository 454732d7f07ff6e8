// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace maskline {

/// A name in quotation marks, as it appears in a message. Every name must be quoted this way: the
/// window finds the names of a message by these marks when it translates it.
inline std::string quotedText(std::string_view name) {
  std::string text(1, '"');
  text += name;
  text += '"';
  return text;
}

inline std::string quotedPath(const std::filesystem::path& path) {
  return quotedText(path.string());
}

/// The file name without its folders, quoted.
inline std::string quotedName(const std::filesystem::path& path) {
  return quotedText(path.filename().string());
}

}  // namespace maskline
