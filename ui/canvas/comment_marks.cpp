// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/comment_marks.h"

#include <QLineF>
#include <QPainter>
#include <QPainterPath>
#include <utility>

#include "ui/base/theme.h"

namespace maskline {

namespace {

constexpr double width = 18, height = 14, tail = 6;

QPointF placeOf(const Comment& comment, const Viewport& viewport) {
  return viewport.toView(QPointF(comment.place->x, comment.place->y));
}

/// A speech bubble whose tail ends at the point.
QPainterPath bubble(QPointF at) {
  QPainterPath path;
  path.addRoundedRect(QRectF(at.x() - 4, at.y() - tail - height, width, height), 4, 4);
  QPainterPath pointer;
  pointer.moveTo(at);
  pointer.lineTo(at + QPointF(0, -tail - 1));
  pointer.lineTo(at + QPointF(7, -tail - 1));
  pointer.closeSubpath();
  return path.united(pointer);
}

}  // namespace

bool CommentMarks::set(const Project& project, FrameIndex frame) {
  const std::vector<Comment> before = std::exchange(m_comments, {});
  for (const Comment& comment : project.comments())
    if (comment.frame == frame && comment.place && !comment.resolved) m_comments.push_back(comment);
  return m_comments != before;
}

QString CommentMarks::textAt(QPointF view, const Viewport& viewport) const {
  for (auto it = m_comments.rbegin(); it != m_comments.rend(); ++it) {
    if (!bubble(placeOf(*it, viewport)).boundingRect().contains(view)) continue;
    const QString text = QString::fromStdString(it->text);
    return it->author.empty() ? text : QString::fromStdString(it->author) + ": " + text;
  }
  return {};
}

void CommentMarks::draw(QPainter& painter, const Viewport& viewport) const {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  for (const Comment& comment : m_comments) {
    const QPointF at = placeOf(comment, viewport);
    painter.setPen(QPen(QColor(0, 0, 0, 160), 1.5));
    painter.setBrush(maskline::palette().accent);
    painter.drawPath(bubble(at));
    painter.setPen(QPen(Qt::white, 1.5));
    for (const double y : {5.0, 9.0})
      painter.drawLine(at + QPointF(0, y - tail - height), at + QPointF(10, y - tail - height));
  }
  painter.restore();
}

}  // namespace maskline
