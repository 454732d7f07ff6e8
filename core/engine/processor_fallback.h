// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>

#include "core/engine/nn/fast_type.h"
#include "core/engine/segmenter.h"
#include "core/engine/tracker.h"

namespace maskline {

using MakeSegmenter = std::function<std::unique_ptr<Segmenter>()>;
using MakeTracker = std::function<std::unique_ptr<Tracker>()>;

/// Engines that use nn::fastDevice(). If that is not the processor and Torch fails there, when the
/// engine is made or later, for want of memory or for another reason, the engine is made once more,
/// on the processor, and continues there; the user is told in one sentence (EngineNotes). `name` is
/// the engine's, for the sentence. On the processor the engine itself is returned.
///
/// A tracker gets the anchors, the first and the newest ones of at most eight, and the masks of the
/// last frame once more. What else it remembered is lost.
std::unique_ptr<Segmenter> withProcessorFallback(const std::string& name, MakeSegmenter make,
                                                 at::Device device = nn::fastDevice());
std::unique_ptr<Tracker> withProcessorFallback(const std::string& name, MakeTracker make,
                                               at::Device device = nn::fastDevice());

}  // namespace maskline
