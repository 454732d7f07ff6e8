// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "core/engine/cached_segmenter.h"
#include "core/engine/sam2/model.h"

namespace maskline {

/// SAM 2 on single pictures. Clicks and boxes are its own prompts; a stroke counts as some clicks
/// along it; a mask to correct, or given, as its mask input.
std::unique_ptr<EmbeddingSegmenter> makeSam2Segmenter(std::shared_ptr<const sam2::Model> model,
                                                      std::string name);

}  // namespace maskline
