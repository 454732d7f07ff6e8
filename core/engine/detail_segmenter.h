// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/engine/segmenter.h"

namespace maskline {

/// A segmenter that refines the mask of `engine` in images larger than `side`, the longer side in
/// pixels of the images that `engine` works on. It segments the whole image, then a crop around the
/// mask if that has considerably more detail. Pixels far from the mask are not changed. A result in
/// the crop that differs too much from the first mask is discarded. The encoding of the crop is
/// reused while the mask stays well inside it, so a result can depend slightly on earlier requests.
std::unique_ptr<Segmenter> withDetailRefinement(std::unique_ptr<Segmenter> engine, int side);

}  // namespace maskline
