// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/base/message.h"
#include "core/engine/checkpoint/checkpoint.h"
#include "core/engine/tracker.h"

namespace maskline {

struct XmemOptions {
  int side = 480;        ///< the network sees pictures with a short side of so many pixels
  bool precise = false;  ///< float32 even where bfloat16 is faster
};

/// Tracks with XMem. What it remembers is bounded by the published settings: at most ten frames in
/// working memory, ten thousand elements in long-term memory, eight remembered anchors. Throws
/// Error(BadInput) if the checkpoint is not of such a model; the sentence names `file`.
std::unique_ptr<Tracker> makeXmemTracker(Checkpoint checkpoint, const std::string& file,
                                         const std::string& name, const XmemOptions& options = {});

/// What keeps a checkpoint from being used as an XMem: empty if nothing does. Looks at names and
/// shapes alone.
Message xmemProblem(const CheckpointOutline& outline, const std::string& file);

}  // namespace maskline
