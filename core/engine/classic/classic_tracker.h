// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/engine/tracker.h"

namespace maskline {

/// Tracks without learned weights: optical flow warps the masks, an appearance memory of anchors
/// and recent frames corrects them, a graph cut and a guided filter align them with image edges.
/// See README.md.
std::unique_ptr<Tracker> makeClassicTracker();

}  // namespace maskline
