// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace maskline {

/// See StagedOutput::Shared: makes of `here`, the annotations of one export, those of both. What is
/// `there` and about other videos stays as it is, with its numbers. Categories of the same name are
/// one. A video that is there, too, is replaced (`again`): its pictures, tracks and annotations
/// keep the numbers they had; all the rest gets numbers that were never used. Throws
/// Error(BadInput) if a video is there and may not be replaced. Both files are as CocoWriter
/// writes them.
std::string mergeCoco(const std::filesystem::path& there, const std::filesystem::path& here,
                      bool again);

}  // namespace maskline
