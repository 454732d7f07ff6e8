// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/engine/segmenter.h"

namespace maskline {

/// Segments without learned weights: superpixels, a merge tree that estimates the extent of the
/// clicked object, colour models and a graph cut. See README.md.
std::unique_ptr<Segmenter> makeClassicSegmenter();

}  // namespace maskline
