// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/dataset/reader.h"

namespace maskline {

/// `<video>_manual.json` or `<video>_auto.json`.
bool isMaskletFile(const std::string& name);

/// Reads SA-V masklets: one file, or a folder of files, in which the manual and the automatic
/// masklets of a video belong together. Frames are numbered at 24 per second: every fourth has an
/// entry, unless `fps` or the number of frames states otherwise. Empty runs and null mean that the
/// object is not visible. Masks of automatic masklets are not keyframes, and their confidence is
/// the stability score.
std::unique_ptr<DatasetReader> openSaVJson(const std::filesystem::path& path,
                                           const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
