// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace maskline {

/// The category of each label, by the file name of the label map without its extension.
using Kinds = std::map<std::string, std::map<std::int64_t, std::string>>;

/// Reads a file with one JSON object per line: {"mask": "…/30.png", "categories": {"1": "cup"}}.
/// Throws Error.
Kinds readKinds(const std::filesystem::path& file);

}  // namespace maskline
