// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "core/dataset/export.h"

namespace maskline {

/// Writes the manifest of an output into its folder, a JSON file that no reader of *.json takes for
/// annotations: program and version, format and choices, the name of the project or data set and
/// the fingerprint of its clip, every file with size and SHA-256, and where each mask came from.
/// Files that are shared with other parts are only named: later exports change them, so their sums
/// are in a file that is shared itself (sharedSums()). It holds no time and no path: the same
/// export gives the same file. Throws Error(Io), filesystem_error.
void writeExportManifest(const std::filesystem::path& folder, const OutputPlace& place,
                         DatasetContent& content, const OutputSource& source,
                         const ExportOptions& options);

/// `.maskline/<part>.manifest` below the folder.
std::filesystem::path exportManifestFile(const std::filesystem::path& folder,
                                         const std::string& part);

/// `.maskline/shared.manifest`: size and SHA-256 of the files that parts share. The last one of
/// OutputPlace::shared, so that the others are merged before.
StagedOutput::Shared sharedSums();

}  // namespace maskline
