// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace maskline {

/// A library that is part of the running program.
struct Component {
  std::string name;
  std::string version;  ///< as reported by the library, otherwise that of the build
  std::string licence;  ///< SPDX expression, or the licence as reported by the library
  /// Path of its copyright file on Debian-based systems; empty if there is none.
  std::filesystem::path text;
};

/// The components of this program, sorted by name. `qt` is qVersion(); it is passed in because core
/// does not use Qt.
std::vector<Component> components(const std::string& qt);

/// The licence of the program itself.
constexpr const char* programLicence = "Apache-2.0";

}  // namespace maskline
