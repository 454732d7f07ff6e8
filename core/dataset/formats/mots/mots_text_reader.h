// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/formats/mots/mots_layout.h"
#include "core/dataset/reader.h"

namespace maskline {

/// Sequences of MOTS text files, see findMotsTexts(). The frames are those in the text file, those
/// in the list of sequences, and those with an image. Returns null when cancelled. Throws
/// Error(NotFound) if there is none.
std::unique_ptr<DatasetReader> openMotsTexts(const std::filesystem::path& path,
                                             MotsNumbering numbering, const WorkContext& work);

}  // namespace maskline
