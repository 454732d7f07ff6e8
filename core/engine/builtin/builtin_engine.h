// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "core/engine/builtin/confidence.h"
#include "core/engine/segmenter.h"
#include "core/engine/tracker.h"

namespace maskline {

/// The path of the weights that ship with the program. Empty if they are not installed.
std::filesystem::path builtinWeights();

// The built-in engine, see README.md. Both functions load the weights and throw Error(MissingModel)
// if there are none, Error(Corrupt) if they are damaged. `listener` is called with the cues of the
// confidence of every mask, on the thread that requested the mask.
std::unique_ptr<Segmenter> makeBuiltinSegmenter(
    const std::filesystem::path& weights = builtinWeights(),
    std::function<void(const builtin::Cues&)> listener = {});
std::unique_ptr<Tracker> makeBuiltinTracker(
    const std::filesystem::path& weights = builtinWeights(),
    std::function<void(ObjectId, const builtin::Cues&)> listener = {});

}  // namespace maskline
