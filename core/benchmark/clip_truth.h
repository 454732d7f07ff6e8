// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include "core/base/ids.h"
#include "core/benchmark/clip_finder.h"
#include "core/mask/mask.h"

namespace maskline {

/// Masks to track from, as in PropagationRequest.
using Anchors = std::map<ObjectId, std::map<FrameIndex, Mask>>;

/// The ground truth of one image. Object ids are the labels of the label map.
struct FrameTruth {
  cv::Size size;
  std::map<ObjectId, Mask> objects;  ///< visible objects only
  Mask ignored;                      ///< the void label: pixels that are not evaluated
};

/// `singleObject` merges all labels into one object (DAVIS 2016). Throws Error.
FrameTruth readFrameTruth(const std::filesystem::path& labels, bool singleObject = false);

/// The ground truth of a clip. Object ids are the labels of the label maps.
struct ClipTruth {
  cv::Size size;
  std::map<FrameIndex, std::map<ObjectId, Mask>> frames;  ///< annotated frames; visible objects
                                                          ///< only
  std::map<ObjectId, FrameIndex> given;  ///< the first annotated frame on which the object is
                                         ///< visible

  /// Empty if the object is not visible.
  Mask mask(FrameIndex frame, ObjectId object) const;
  /// The mask of every object on its first annotated frame.
  Anchors firstMasks() const;
  /// The annotated frames on which an object is scored: those after its first one, without the last
  /// of the clip (as in DAVIS).
  std::vector<FrameIndex> scoredFrames(ObjectId object) const;
};

/// Throws Error, also if the label maps differ in size. Void counts as background.
ClipTruth readTruth(const BenchmarkClip& clip, bool singleObject = false);

}  // namespace maskline
