// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/session/edit/range_edits.h"

namespace maskline {

/// Edits of a range of frames of one or several objects. (Merging and splitting are in
/// ObjectEditor.) Each edit is one undo step. If one of the objects is locked, nothing changes. A
/// refused edit raises ErrorRaised and returns false or no number. Pending prompts there are
/// discarded. With Run::InSlices a long edit becomes a job, and the number returned is that of the
/// masks changed so far. Owner thread.
class TrackEditor {
 public:
  using Objects = std::vector<ObjectId>;

  TrackEditor(Events& events, Project& project, RangeEdits& edits)
      : m_events(events), m_project(project), m_edits(edits) {}

  /// Exchanges two objects on a range: masks, prompts, comments and attribute values.
  bool swap(ObjectId a, ObjectId b, FrameRange range, Run how = Run::AtOnce);

  /// Copies the mask that each object has on `frame` to the other frames of a range. Anchors are
  /// left as they are. Objects without a mask there are left out; refused if none has one. Returns
  /// the number of masks written.
  std::optional<int> copy(const Objects& objects, FrameIndex frame, FrameRange range,
                          Run how = Run::AtOnce);
  /// The same for all frames between `frame` and `to`, in either direction.
  std::optional<int> extend(const Objects& objects, FrameIndex frame, FrameIndex to,
                            Run how = Run::AtOnce);

  /// Removes the masks of a range with their prompts. Returns the number of masks removed.
  std::optional<int> remove(const Objects& objects, FrameRange range, AnchorsToo too = {},
                            Run how = Run::AtOnce);

  /// Sets the presence of a range. Visible anchors are left as they are unless asked for. Returns
  /// the number of frames changed.
  std::optional<int> setPresence(const Objects& objects, FrameRange range, Presence presence,
                                 AnchorsToo too = {}, Run how = Run::AtOnce);

  /// Makes the masks of a range keyframes, or no longer. Returns the number of masks changed.
  std::optional<int> setKeyframes(const Objects& objects, FrameRange range, bool on,
                                  Run how = Run::AtOnce);

 private:
  std::optional<int> hold(const Text<0>& text, const Objects& objects, FrameIndex frame,
                          FrameRange range, Run how);

  Events& m_events;
  Project& m_project;
  RangeEdits& m_edits;
};

}  // namespace maskline
