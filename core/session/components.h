// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace maskline {

/// A library that is part of the running program.
struct Component {
  std::string name;
  std::string version;  ///< as the library says itself, else of the one that was built with
  std::string licence;  ///< SPDX expression, or the library's own words
  /// Where its copyright file lies, on Debian and its relatives; empty where there is none.
  std::filesystem::path text;
};

/// All of them, in the order of their names. `qt` is qVersion(), which only the window's side
/// knows.
std::vector<Component> components(const std::string& qt);

/// Of the program itself.
constexpr const char* programLicence = "Apache-2.0";

}  // namespace maskline
