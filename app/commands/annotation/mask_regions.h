// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

namespace maskline {

/// Adds `wand`, `superpixel` and `lasso`, which add parts of the image to masks or remove them.
/// `project` is the argument of the command.
void addRegionParts(CLI::App* masks, std::shared_ptr<const std::filesystem::path> project);

}  // namespace maskline
