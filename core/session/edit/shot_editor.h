// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/project.h"
#include "core/session/events.h"

namespace maskline {

/// Edits of the cuts between shots. Each edit is one undo step. A refused edit raises ErrorRaised
/// and returns false. After an edit shots count as known: they are not detected automatically any
/// more. Owner thread.
class ShotEditor {
 public:
  ShotEditor(Events& events, Project& project) : m_events(events), m_project(project) {}

  /// Whether a shot begins on this frame. The beginning of the clip is no cut.
  bool isCut(FrameIndex frame) const;
  bool add(FrameIndex frame, bool fade = false);
  bool remove(FrameIndex frame);
  /// Adds a cut or fade, or removes the one that is there.
  bool toggle(FrameIndex frame, bool fade = false) {
    return isCut(frame) ? remove(frame) : add(frame, fade);
  }
  /// Keeps whether it is a fade. Does nothing if both frames are the same.
  bool move(FrameIndex from, FrameIndex to);

 private:
  std::vector<ShotCut> without(FrameIndex frame) const;
  bool store(const Text<0>& text, std::vector<ShotCut> cuts);

  Events& m_events;
  Project& m_project;
};

}  // namespace maskline
