// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/base/worker.h"
#include "core/project/project.h"
#include "core/session/edit/range_edits.h"
#include "core/session/events.h"
#include "core/session/mailbox.h"

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
  /// `pacer` delays the removal of masks of removed versions, which runs in slices.
  TrackVersions(Executor& owner, Events& events, Project& project, RangeEdits& edits,
                Worker& pacer);

  /// Frames of a version, in order, for compare().
  std::vector<FrameIndex> frames(VersionId version) const {
    return m_project.versionFrames(version);
  }
  VersionDifference compare(const TrackVersion& version, FrameIndex frame) const;

  /// Restores the masks of the version in this range, or all. Keyframes and accepted masks stay.
  /// One undo step. Returns the number of masks written; none if refused. See TrackEditor about
  /// Run::InSlices.
  std::optional<int> restore(const TrackVersion& version, std::optional<FrameRange> range = {},
                             Run how = Run::AtOnce);
  /// Cannot be undone.
  bool remove(VersionId version);

  void onChange(const Change& change);  ///< to be called for every change of the project

 private:
  void sweepSoon();
  void sweep();

  Events& m_events;
  Project& m_project;
  RangeEdits& m_edits;
  Worker& m_pacer;
  Mailbox m_mailbox;
  bool m_sweeping = false;
};

}  // namespace maskline
