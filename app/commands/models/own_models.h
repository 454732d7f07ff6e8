// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>

namespace maskline {

/// The models of the user's own as a table with a title; "" if there are none.
std::string ownModelsText();

/// Adds `models own`.
void addOwnModelsCommand(CLI::App& models);

/// Runs `models add` for a folder.
void addOwnModelFolder(const std::filesystem::path& folder, bool agree, bool json);

}  // namespace maskline
