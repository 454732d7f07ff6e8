// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "core/dataset/export.h"

namespace maskline {

/// Writes `.maskline/<part>.manifest`, a JSON file that no reader of *.json takes for annotations,
/// into the folder of an output: program and version, format and
/// choices, the name of the project or data set and the fingerprint of its clip, every file with
/// size and checksum (FNV-1a, 64 bit), and where each mask came from. The file holds no time and no
/// path: the same export gives the same file. Throws Error(Io), filesystem_error.
void writeExportManifest(const std::filesystem::path& folder, const std::string& part,
                         DatasetContent& content, const OutputSource& source,
                         const ExportOptions& options);

}  // namespace maskline
