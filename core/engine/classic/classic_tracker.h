// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/engine/tracker.h"

namespace maskline {

/// Tracks without weights: optical flow carries the masks, an appearance memory of the anchors and
/// of recent frames corrects them, a graph cut and a guided filter bring them to image edges. See
/// README.md.
std::unique_ptr<Tracker> makeClassicTracker();

}  // namespace maskline
