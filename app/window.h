// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace maskline {

struct WindowArguments {
  std::filesystem::path path;  ///< a project, video or image folder; empty: nothing
  bool demo = false;
  std::string language;        ///< "" = as set in the preferences, else the system's
};

/// Runs the program with its window; returns the exit code.
int openWindow(int argc, char* argv[], const WindowArguments& arguments);

}  // namespace maskline
