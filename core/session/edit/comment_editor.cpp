// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/comment_editor.h"

namespace maskline {

CommentEditor::CommentEditor(Events& events, Project& project, Selection& selection,
                             Playback& playback, const std::string& author)
    : m_events(events),
      m_project(project),
      m_selection(selection),
      m_playback(playback),
      m_author(author) {}

bool CommentEditor::add(const std::string& text, const std::optional<cv::Point2f>& place) {
  if (text.empty()) return false;
  Comment comment;
  comment.frame = m_playback.frame();
  comment.object = m_selection.object();
  comment.text = text;
  comment.author = m_author;
  comment.place = place;
  return m_events.attempt([&] { m_project.addComment(comment); });
}

bool CommentEditor::setResolved(CommentId id, bool resolved) {
  for (Comment comment : m_project.comments()) {
    if (comment.id != id) continue;
    comment.resolved = resolved;
    return m_events.attempt([&] { m_project.updateComment(comment); });
  }
  return false;
}

bool CommentEditor::remove(CommentId comment) {
  return m_events.attempt([&] { m_project.removeComment(comment); });
}

bool CommentEditor::goToNext(int direction) {
  std::optional<Comment> nearest;
  for (const Comment& comment : m_project.comments()) {
    const auto ahead = [&](FrameIndex from) { return direction * (comment.frame - from); };
    if (!comment.resolved && ahead(m_playback.frame()) > 0 &&
        (!nearest || ahead(nearest->frame) < 0))
      nearest = comment;
  }
  if (!nearest) return false;
  if (nearest->object) m_selection.select(nearest->object);
  m_playback.goTo(nearest->frame);
  return true;
}

}  // namespace maskline
