// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace maskline {

/// A name as it stands in a sentence. Always in these marks: by them the window finds the names in
/// a sentence that it translates.
inline std::string quotedText(std::string_view name) {
  std::string text(1, '"');
  text += name;
  text += '"';
  return text;
}

inline std::string quotedPath(const std::filesystem::path& path) {
  return quotedText(path.string());
}

/// The file without its folders.
inline std::string quotedName(const std::filesystem::path& path) {
  return quotedText(path.filename().string());
}

}  // namespace maskline
