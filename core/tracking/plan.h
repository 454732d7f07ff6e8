// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <vector>

#include "core/base/ids.h"
#include "core/tracking/propagation.h"

namespace maskline {

/// One pass over consecutive frames of one shot, for all objects together. It visits `first` …
/// `last` in steps of `step` (+1 or −1). Masks of frames in `stored` are stored.
struct Pass {
  /// The frame at which an object joins the pass, and its mask there.
  struct Entry {
    FrameIndex frame;
    const Mask* mask = nullptr;  ///< points into the request
  };

  int step = 1;
  FrameIndex first;
  FrameIndex last;
  FrameRange stored;
  std::map<ObjectId, Entry> entries;

  std::int64_t visits() const { return (last - first) * step + 1; }
};

/// The passes of a propagation, in the order in which they run. Points into the request that it was
/// made from.
struct PropagationPlan {
  std::vector<FrameIndex> memory;  ///< anchors to remember before the first pass, ascending
  std::vector<Pass> forward;       ///< by shot, in the order of the clip
  std::vector<Pass> backward;      ///< by shot, from the end of the clip

  /// The number of frames visited by all passes, without the frames in `memory`. 0 means nothing to
  /// do.
  std::int64_t visits() const;
};

/// The maximum number of anchor frames remembered before the first pass. The others are remembered
/// when a pass starts at them or reaches them.
constexpr std::size_t maxMemoryFrames = 24;

PropagationPlan planPropagation(const PropagationRequest& request);

}  // namespace maskline
