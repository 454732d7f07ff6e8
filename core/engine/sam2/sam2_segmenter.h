// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "core/engine/cached_segmenter.h"
#include "core/engine/sam2/model.h"

namespace maskline {

/// SAM 2 on single images. Clicks and boxes are native prompts; a stroke is converted to several
/// clicks along it; a mask to correct, or a mask prompt, is the mask input.
std::unique_ptr<EmbeddingSegmenter> makeSam2Segmenter(std::shared_ptr<const sam2::Model> model,
                                                      std::string name);

}  // namespace maskline
