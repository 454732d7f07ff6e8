// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include "core/base/ids.h"
#include "core/benchmark/clip_finder.h"
#include "core/mask/mask.h"

namespace maskline {

/// Masks to track from, as PropagationRequest has them.
using Anchors = std::map<ObjectId, std::map<FrameIndex, Mask>>;

/// The truth of one picture. Objects have the numbers of the label map.
struct FrameTruth {
  cv::Size size;
  std::map<ObjectId, Mask> objects;  ///< those that are seen
  Mask ignored;                      ///< void: pixels that belong to nobody knows what
};

/// `singleObject` joins all labels to one object (DAVIS 2016). Throws Error.
FrameTruth readFrameTruth(const std::filesystem::path& labels, bool singleObject = false);

/// The truth of a clip. Objects have the numbers of the label maps.
struct ClipTruth {
  cv::Size size;
  std::map<FrameIndex, std::map<ObjectId, Mask>> frames;  ///< annotated frames; only what is seen
  std::map<ObjectId, FrameIndex> given;  ///< the first annotated frame that shows the object

  /// Empty where the object is not seen.
  Mask mask(FrameIndex frame, ObjectId object) const;
  /// The mask of every object on the frame on which it is given.
  Anchors firstMasks() const;
  /// The annotated frames on which an object is scored: after the one on which it is given, without
  /// the last of the clip (as DAVIS has it).
  std::vector<FrameIndex> scoredFrames(ObjectId object) const;
};

/// Throws Error, also where the label maps differ in size. Void counts as background.
ClipTruth readTruth(const BenchmarkClip& clip, bool singleObject = false);

}  // namespace maskline
