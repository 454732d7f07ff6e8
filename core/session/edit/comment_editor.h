// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/session/playback.h"
#include "core/session/selection.h"

namespace maskline {

/// Edits of comments, and navigation between them. Each edit is one undo step. A refused edit
/// raises ErrorRaised and returns false. Owner thread.
class CommentEditor {
 public:
  CommentEditor(Events& events, Project& project, Selection& selection, Playback& playback);

  /// On the current frame, about the current object. Refused (without ErrorRaised) if it is empty.
  bool add(const std::string& text);
  bool setResolved(CommentId comment, bool resolved);
  bool remove(CommentId comment);

  /// Goes to the nearest unresolved comment after (+1) or before (−1) the current frame and selects
  /// its object. False if there is none.
  bool goToNext(int direction);

 private:
  Events& m_events;
  Project& m_project;
  Selection& m_selection;
  Playback& m_playback;
};

}  // namespace maskline
