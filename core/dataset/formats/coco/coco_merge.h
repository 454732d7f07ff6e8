// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace maskline {

/// See StagedOutput::Shared: merges `here`, the annotations of one export, into `there`.
/// Annotations in `there` of other videos keep their ids. Categories with the same name are merged.
/// A video that is in both files is replaced (`again`): its images, tracks and annotations keep
/// their ids; everything else gets new, unused ids. Throws Error(BadInput) if a video exists and
/// may not be replaced. Both files must have been written by CocoWriter.
std::string mergeCoco(const std::filesystem::path& there, const std::filesystem::path& here,
                      bool again);

}  // namespace maskline
