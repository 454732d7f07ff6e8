// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <vector>

#include "core/base/ids.h"
#include "core/tracking/propagation.h"

namespace maskline {

/// One pass over neighbouring frames of one shot, all objects at once. It visits `first` … `last`
/// in steps of `step` (+1 or −1) and stores what lies in `stored`.
struct Walk {
  /// Where an object joins the walk, and with which mask.
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

/// What a propagation does, in this order. Points into the request it was made from.
struct PropagationPlan {
  std::vector<FrameIndex> memory;  ///< anchors to remember before the first walk, ascending
  std::vector<Walk> forward;       ///< by shot, in the order of the clip
  std::vector<Walk> backward;      ///< by shot, from the end of the clip

  /// Of all walks; 0 means nothing to do. What is remembered before is no visit.
  std::int64_t visits() const;
};

/// At most so many frames are remembered before walking; the others are heard when a walk begins at
/// them or meets them.
constexpr std::size_t maxMemoryFrames = 24;

PropagationPlan planPropagation(const PropagationRequest& request);

}  // namespace maskline
