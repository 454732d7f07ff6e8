// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <string>

#include "core/session/playback.h"
#include "core/session/selection.h"

namespace maskline {

/// Edits of comments, and navigation between them. Each edit is one undo step. A refused edit
/// raises ErrorRaised and returns false. Owner thread.
class CommentEditor {
 public:
  /// New comments are stored with `author`.
  CommentEditor(Events& events, Project& project, Selection& selection, Playback& playback,
                const std::string& author);

  /// On the current frame, about the current object and, if given, a point of the image in pixels.
  /// Refused (without ErrorRaised) if it is empty.
  bool add(const std::string& text, const std::optional<cv::Point2f>& place = {});
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
  const std::string& m_author;
};

}  // namespace maskline
