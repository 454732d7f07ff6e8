// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/engine/segmenter.h"

namespace maskline {

/// Segments without weights: small regions that follow image edges, a merge tree that guesses the
/// extent of what was clicked, colour models and a graph cut. See README.md.
std::unique_ptr<Segmenter> makeClassicSegmenter();

}  // namespace maskline
