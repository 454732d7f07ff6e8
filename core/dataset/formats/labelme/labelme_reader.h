// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>

#include "core/dataset/reader.h"

namespace maskline {

/// Reads Labelme's JSON files, and those of tools that write the same (X-AnyLabeling): one file, or
/// all in a folder and in the folders below it, each of which is a video. Frames are in natural
/// order of the names of the files. Shapes of a label with the same `group_id` are one object, also
/// within a picture.
std::unique_ptr<DatasetReader> openLabelme(const std::filesystem::path& path,
                                           const ReadOptions& options, const WorkContext& work);

/// The first JSON file in a folder, else that in one of so many levels of folders below it.
std::optional<std::filesystem::path> firstLabelmeFile(const std::filesystem::path& folder,
                                                      int levels = 2);

}  // namespace maskline
