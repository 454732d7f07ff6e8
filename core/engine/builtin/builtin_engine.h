// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "core/engine/builtin/confidence.h"
#include "core/engine/segmenter.h"
#include "core/engine/tracker.h"

namespace maskline {

/// The weights that ship with the program; an empty path where they are not installed.
std::filesystem::path builtinWeights();

// The engine that learned: see builtin/README.md. Both load the weights: Error(MissingModel)
// without them, Error(Corrupt) if they are damaged. `listener` hears what the confidence of every
// tracked or clicked mask was made of, on the thread that asked for the mask.
std::unique_ptr<Segmenter> makeBuiltinSegmenter(
    const std::filesystem::path& weights = builtinWeights(),
    std::function<void(const builtin::Cues&)> listener = {});
std::unique_ptr<Tracker> makeBuiltinTracker(
    const std::filesystem::path& weights = builtinWeights(),
    std::function<void(ObjectId, const builtin::Cues&)> listener = {});

}  // namespace maskline
