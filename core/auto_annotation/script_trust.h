// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace maskline {

/// The program of a file, whole. Throws Error(NotFound).
std::string programIn(const std::filesystem::path& file);

/// Whether the user has agreed to run this program (by its SHA-256 sum).
bool isAgreed(std::string_view program);
/// Remembers that the user agrees. Throws Error(Io).
void agreeTo(std::string_view program);

}  // namespace maskline
