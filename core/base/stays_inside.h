// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <filesystem>

namespace maskline {

/// Whether a name that a file gives for its neighbour stays below their folder: it is relative and
/// does not lead upwards. Links are another matter.
inline bool staysInside(const std::filesystem::path& name) {
  return !name.empty() && name.is_relative() &&
         std::none_of(name.begin(), name.end(),
                      [](const std::filesystem::path& part) { return part == ".."; });
}

}  // namespace maskline
