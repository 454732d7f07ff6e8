// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/tracking/propagation.h"

namespace maskline {

struct PropagateOptions {
  std::optional<FrameRange> range;  ///< none: the range handles, or the whole clip
  /// Without `range`: sets `source`, to the current frame or the first one of the range handles in
  /// the direction. Without range handles: only the range that is left, see rangeFrom().
  bool fromHere = false;
  /// The frame that the run starts from. It keeps its masks, see makePropagationRequest().
  /// Of a range of one frame it is ignored.
  std::optional<FrameIndex> source;
  Direction direction = Direction::Forward;
  std::vector<ObjectId> objects;  ///< empty: every object that is not locked
  bool acrossCuts = false;        ///< do not stop at cuts; masks after a cut await review
  std::string tracker;            ///< "" = the tracker of the project
};

}  // namespace maskline
