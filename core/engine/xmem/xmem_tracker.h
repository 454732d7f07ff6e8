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
  int side = 480;        ///< short side of the network input, in pixels
  bool precise = false;  ///< float32 even where a narrower type is faster
};

/// Tracks with XMem, on nn::fastDevice(). Memory is bounded by the published settings: at most ten
/// frames in working memory, ten thousand elements in long-term memory, eight anchors. Throws
/// Error(BadInput) naming `file` if the checkpoint is not an XMem model.
std::unique_ptr<Tracker> makeXmemTracker(Checkpoint checkpoint, const std::string& file,
                                         const std::string& name, const XmemOptions& options = {});

/// Why a checkpoint cannot be used as XMem; empty if it can. Checks names and shapes only.
Message xmemProblem(const CheckpointOutline& outline, const std::string& file);

}  // namespace maskline
