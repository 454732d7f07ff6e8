// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/formats/mots/mots_layout.h"
#include "core/dataset/reader.h"

namespace maskline {

/// Sequences of MOTS texts, see findMotsTexts(). The frames are those that the text names, those of
/// the list of sequences, and those that have a picture. Null when cancelled. Throws
/// Error(NotFound) if there is none.
std::unique_ptr<DatasetReader> openMotsTexts(const std::filesystem::path& path,
                                             MotsNumbering numbering, const WorkContext& work);

}  // namespace maskline
