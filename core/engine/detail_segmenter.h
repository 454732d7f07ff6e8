// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/engine/segmenter.h"

namespace maskline {

/// A segmenter that looks twice at objects in pictures larger than `side`, the longer side (pixels)
/// of what `engine` sees of a picture: at the whole, and then, if that shows much more, at the
/// surroundings of the mask alone, which mends it. What is far from the mask is not looked at
/// again, and a second look that sees something else is not believed. The encoding of the
/// surroundings is kept while the mask stays well inside them, so what was asked before has a small
/// part in the answer.
std::unique_ptr<Segmenter> withSecondLook(std::unique_ptr<Segmenter> engine, int side);

}  // namespace maskline
