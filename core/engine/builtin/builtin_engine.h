// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>

#include "core/engine/segmenter.h"
#include "core/engine/tracker.h"

namespace maskline {

/// The weights that ship with the program; an empty path where they are not installed.
std::filesystem::path builtinWeights();

// The engine that learned: see builtin/README.md. Both load the weights: Error(MissingModel)
// without them, Error(Corrupt) if they are damaged.
std::unique_ptr<Segmenter> makeBuiltinSegmenter();
std::unique_ptr<Tracker> makeBuiltinTracker();

}  // namespace maskline
