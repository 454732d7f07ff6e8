// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>

#include "core/dataset/reader.h"

namespace maskline {

/// Reads the JSON files of Labelme and compatible tools (X-AnyLabeling): one file, or all in a
/// folder and its subfolders, each of which is a video. Frames are in natural order of the file
/// names. Shapes of a label with the same `group_id` are one object, also within an image.
std::unique_ptr<DatasetReader> openLabelme(const std::filesystem::path& path,
                                           const ReadOptions& options, const WorkContext& work);

/// The first JSON file in a folder, otherwise in its subfolders down to the given number of levels.
std::optional<std::filesystem::path> firstLabelmeFile(const std::filesystem::path& folder,
                                                      int levels = 2);

}  // namespace maskline
