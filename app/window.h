// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace maskline {

struct WindowArguments {
  std::filesystem::path path;  ///< a project, video or image folder to open; empty: none
  bool demo = false;
  std::string language;  ///< "" = as set in the preferences, else the system language
};

/// Runs the program with a window and returns the exit code.
int openWindow(int argc, char* argv[], const WindowArguments& arguments);

}  // namespace maskline
