// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "core/dataset/export.h"

namespace maskline {

/// Writes the manifest of an output into its folder. It is a JSON file whose name does not end with
/// .json, so that no reader takes it for annotations. It contains program and version, format and
/// options, the name of the project or dataset and the fingerprint of its clip, every file with
/// size and SHA-256, and the origin of each mask. Files shared with other parts are only listed,
/// because later exports change them; their checksums are in a shared file (sharedSums()). The
/// manifest contains no time and no path: the same export produces the same file. Throws Error(Io),
/// filesystem_error.
void writeExportManifest(const std::filesystem::path& folder, const OutputPlace& place,
                         DatasetContent& content, const OutputSource& source,
                         const ExportOptions& options);

/// `.maskline/<part>.manifest` in the folder.
std::filesystem::path exportManifestFile(const std::filesystem::path& folder,
                                         const std::string& part);

/// `.maskline/shared.manifest`: size and SHA-256 of the files that parts share. It must be the last
/// entry of OutputPlace::shared, so that the other files are merged before.
StagedOutput::Shared sharedSums();

}  // namespace maskline
