// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>

namespace maskline {

/// The SHA-256 sum of some bytes, 64 hexadecimal digits.
std::string sha256Of(std::string_view bytes);

/// The SHA-256 sum of a file, 64 hexadecimal digits; empty if stopped. Reads all of it: seconds for
/// large files. Throws Error(Io).
std::string sha256OfFile(const std::filesystem::path& file, std::stop_token stop = {});

}  // namespace maskline
