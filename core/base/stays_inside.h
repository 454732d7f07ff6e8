// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <filesystem>

namespace maskline {

/// Whether a path read from a file stays inside the folder of that file: it is relative and
/// contains no "..". Symbolic links are not checked.
inline bool staysInside(const std::filesystem::path& name) {
  return !name.empty() && name.is_relative() &&
         std::none_of(name.begin(), name.end(),
                      [](const std::filesystem::path& part) { return part == ".."; });
}

}  // namespace maskline
