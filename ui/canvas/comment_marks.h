// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/project/project.h"
#include "ui/canvas/viewport.h"

class QPainter;

namespace maskline {

/// Marks at the points of the shown frame that unresolved comments are about. Sizes are in view
/// pixels, independent of zoom.
class CommentMarks {
 public:
  /// Returns whether the marks have changed.
  bool set(const Project& project, FrameIndex frame);
  void clear() { m_comments.clear(); }

  /// The comment whose mark is under the cursor, with its author; empty if there is none.
  QString textAt(QPointF view, const Viewport& viewport) const;
  void draw(QPainter& painter, const Viewport& viewport) const;

 private:
  std::vector<Comment> m_comments;  // those about a point
};

}  // namespace maskline
