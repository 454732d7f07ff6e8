// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace maskline {

/// Whether a file of a model is a TorchScript file (.pt, .pts, .torchscript), which carries a
/// program.
bool isScript(const std::filesystem::path& file);

/// Whether the user has agreed to run this content (by its SHA-256 sum). Reads the whole file.
bool isAgreed(const std::filesystem::path& file);
/// Remembers that the user agrees. Throws Error(Io).
void agreeTo(const std::filesystem::path& file);

}  // namespace maskline
