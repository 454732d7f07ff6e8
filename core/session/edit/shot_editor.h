// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/project/project.h"
#include "core/session/events.h"

namespace maskline {

/// Edits of the cuts between shots. Each edit is one undo step. A refused edit raises ErrorRaised
/// and returns false. After an edit shots count as known: they are not detected automatically any
/// more. Owner thread.
class ShotEditor {
 public:
  ShotEditor(Events& events, Project& project) : m_events(events), m_project(project) {}

  /// The cut or fade with which a shot begins on this frame. The first frame of the clip never has
  /// one.
  std::optional<ShotCut> find(FrameIndex frame) const;
  bool add(FrameIndex frame, bool fade = false);
  bool remove(FrameIndex frame);
  /// Adds a cut or a fade, or removes it if there is one. A fade becomes a cut and a cut a fade.
  bool toggle(FrameIndex frame, bool fade = false);
  /// A fade stays a fade. Does nothing if both frames are the same.
  bool move(FrameIndex from, FrameIndex to);

 private:
  std::vector<ShotCut> without(FrameIndex frame) const;
  bool store(const Text<0>& text, std::vector<ShotCut> cuts);

  Events& m_events;
  Project& m_project;
};

}  // namespace maskline
