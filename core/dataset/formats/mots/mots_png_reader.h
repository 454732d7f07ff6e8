// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/formats/mots/mots_layout.h"
#include "core/dataset/reader.h"

namespace maskline {

/// Sequences of 16-bit PNGs, see findMotsPngs(). The frames are the PNGs. Returns null when
/// cancelled. Throws Error(NotFound) if there are none.
std::unique_ptr<DatasetReader> openMotsPngs(const std::filesystem::path& path,
                                            MotsNumbering numbering, const WorkContext& work);

}  // namespace maskline
