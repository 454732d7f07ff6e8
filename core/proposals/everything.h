// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/proposals/mask_search.h"

namespace maskline {

/// Proposes a mask for everything on an image: the segmenter answers a grid of points; confident
/// and stable masks that differ from each other are kept, refined, and sorted into levels
/// (assignLevels()). The idea is the automatic mask generator of SAM (Kirillov et al., ICCV 2023).
/// The score is the confidence of the segmenter. The best candidates come first. None if cancelled.
/// Runs on the thread of the segmenter; progress is in points and masks.
std::optional<std::vector<Candidate>> proposeEverything(Segmenter& segmenter,
                                                        const SearchImage& image,
                                                        const SearchSettings& settings,
                                                        const WorkContext& work);

}  // namespace maskline
