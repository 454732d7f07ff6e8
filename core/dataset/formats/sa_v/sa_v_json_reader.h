// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/dataset/reader.h"

namespace maskline {

/// `<video>_manual.json` or `<video>_auto.json`.
bool isMaskletFile(const std::string& name);

/// Reads masklets of SA-V: one file, or a folder of them, in which the manual and the automatic
/// masklets of a video belong together. Frames are numbered at 24 a second: every fourth has an
/// entry, unless `fps` or the number of frames says otherwise. Empty runs and null stand for an
/// object that is not seen. Masks of automatic masklets are no keyframes and have their stability
/// score as confidence.
std::unique_ptr<DatasetReader> openSaVJson(const std::filesystem::path& path,
                                           const ReadOptions& options, const WorkContext& work);

}  // namespace maskline
