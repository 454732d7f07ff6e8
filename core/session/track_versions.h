// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/project/project.h"
#include "core/session/events.h"

namespace maskline {

/// A frame of a version compared with the present mask.
struct VersionDifference {
  FrameIndex frame;
  double iou = 1;     ///< 1 where both are empty; 0 where there is no present mask
  bool kept = false;  ///< a keyframe or accepted: restoring leaves it as it is
};

/// Earlier versions of tracks: the masks that propagations and smoothing have replaced,
/// `Document::versions`. A refused operation raises ErrorRaised. Owner thread.
class TrackVersions {
 public:
  TrackVersions(Events& events, Project& project) : m_events(events), m_project(project) {}

  /// Frames of a version, in order, for compare().
  std::vector<FrameIndex> frames(VersionId version) const {
    return m_project.versionFrames(version);
  }
  VersionDifference compare(const TrackVersion& version, FrameIndex frame) const;

  /// Puts the masks of the version in this range back, or all. Keyframes and accepted masks stay.
  /// One undo step. Returns the number of masks written; none if refused.
  std::optional<int> restore(const TrackVersion& version, std::optional<FrameRange> range = {});
  /// Not undoable.
  bool remove(VersionId version);

 private:
  Events& m_events;
  Project& m_project;
};

}  // namespace maskline
