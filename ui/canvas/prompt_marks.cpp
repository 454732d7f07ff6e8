// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/prompt_marks.h"

#include <QLineF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace maskline {

namespace {

constexpr double dotRadius = 6.5;
constexpr double reach = 9;  // how far from a mark the cursor still is on it

// Blue and vermilion stay apart for every kind of colour vision; the sign says it again.
const QColor positiveColour(0x00, 0x72, 0xb2);
const QColor negativeColour(0xc8, 0x4a, 0x00);

QPointF toPoint(cv::Point2f p) { return {p.x, p.y}; }

QRectF toRect(const cv::Rect2f& r) { return {r.x, r.y, r.width, r.height}; }

QPainterPath strokePath(const Stroke& stroke, const Viewport& viewport) {
  QPainterPath path;
  for (std::size_t i = 0; i < stroke.points.size(); ++i) {
    const QPointF at = viewport.toView(toPoint(stroke.points[i]));
    i == 0 ? path.moveTo(at) : path.lineTo(at);
  }
  if (stroke.points.size() == 1) path.lineTo(path.currentPosition() + QPointF(0.01, 0));
  return path;
}

QPainterPath widened(const QPainterPath& path, double width) {
  QPainterPathStroker stroker;
  stroker.setWidth(std::max(1.0, width));
  stroker.setCapStyle(Qt::RoundCap);
  stroker.setJoinStyle(Qt::RoundJoin);
  return stroker.createStroke(path);
}

void drawStroke(QPainter& painter, const Stroke& stroke, const Viewport& viewport) {
  QColor colour = stroke.positive ? positiveColour : negativeColour;
  colour.setAlphaF(0.5f);
  const QPainterPath line = strokePath(stroke, viewport);
  painter.strokePath(line, QPen(colour, std::max(2.0, 2 * stroke.radius * viewport.zoom()),
                                Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  if (!stroke.points.empty())
    drawDot(painter, viewport.toView(toPoint(stroke.points.front())), stroke.positive);
}

struct Extent {
  const Viewport& viewport;

  QRectF operator()(const Click& click) const {
    return {viewport.toView(toPoint(click.at)), QSizeF(0.1, 0.1)};
  }
  QRectF operator()(const Box& box) const { return viewport.toView(toRect(box.rect)); }
  QRectF operator()(const Stroke& stroke) const {
    const double around = stroke.radius * viewport.zoom() + 1;
    return strokePath(stroke, viewport).boundingRect().adjusted(-around, -around, around, around);
  }
  QRectF operator()(const MaskPrompt&) const { return {}; }
};

struct Hit {
  QPointF view;
  const Viewport& viewport;

  bool operator()(const Click& click) const {
    return QLineF(view, viewport.toView(toPoint(click.at))).length() <= reach;
  }
  bool operator()(const Box& box) const {
    const QRectF rect = viewport.toView(toRect(box.rect));
    return rect.adjusted(-5, -5, 5, 5).contains(view) &&
           !rect.adjusted(5, 5, -5, -5).contains(view);
  }
  bool operator()(const Stroke& stroke) const {
    const double width = std::max(2 * reach, 2 * stroke.radius * viewport.zoom());
    return widened(strokePath(stroke, viewport), width).contains(view);
  }
  bool operator()(const MaskPrompt&) const { return false; }
};

}  // namespace

void drawContrasting(QPainter& painter, const QPainterPath& path, double width) {
  painter.setBrush(Qt::NoBrush);
  painter.strokePath(path, QPen(QColor(0, 0, 0, 150), width + 2));
  painter.strokePath(path, QPen(QColor(255, 255, 255, 235), width));
}

void drawDot(QPainter& painter, QPointF at, bool positive, bool hovered) {
  const double radius = hovered ? dotRadius + 1.5 : dotRadius;
  painter.setPen(QPen(QColor(0, 0, 0, 120), 3.5));
  painter.setBrush(positive ? positiveColour : negativeColour);
  painter.drawEllipse(at, radius, radius);
  painter.setPen(QPen(Qt::white, 1.5));
  painter.drawEllipse(at, radius, radius);
  painter.setPen(QPen(Qt::white, 2, Qt::SolidLine, Qt::FlatCap));
  const double arm = radius * 0.55;
  painter.drawLine(at - QPointF(arm, 0), at + QPointF(arm, 0));
  if (positive) painter.drawLine(at - QPointF(0, arm), at + QPointF(0, arm));
}

std::optional<PromptId> PromptMarks::dotAt(QPointF view, const Viewport& viewport) const {
  for (auto it = m_prompts.rbegin(); it != m_prompts.rend(); ++it)
    if (const auto* click = std::get_if<Click>(&it->prompt); click && Hit{view, viewport}(*click))
      return it->id;
  return std::nullopt;
}

std::optional<PromptId> PromptMarks::anyAt(QPointF view, const Viewport& viewport) const {
  if (const auto dot = dotAt(view, viewport)) return dot;
  for (auto it = m_prompts.rbegin(); it != m_prompts.rend(); ++it)
    if (std::visit(Hit{view, viewport}, it->prompt)) return it->id;
  return std::nullopt;
}

std::optional<QPointF> PromptMarks::newest(const Viewport& viewport) const {
  if (m_prompts.empty()) return std::nullopt;
  const Prompt& prompt = m_prompts.back().prompt;
  if (const auto* click = std::get_if<Click>(&prompt)) return viewport.toView(toPoint(click->at));
  if (const auto* box = std::get_if<Box>(&prompt))
    return viewport.toView(toRect(box->rect).center());
  if (const auto* stroke = std::get_if<Stroke>(&prompt); stroke && !stroke->points.empty())
    return viewport.toView(toPoint(stroke->points.front()));
  return std::nullopt;
}

QRectF PromptMarks::viewRect(const Viewport& viewport) const {
  constexpr double around = dotRadius + 6;
  QRectF all;
  for (const StoredPrompt& stored : m_prompts) all |= std::visit(Extent{viewport}, stored.prompt);
  return all.isEmpty() ? all : all.adjusted(-around, -around, around, around);
}

void PromptMarks::draw(QPainter& painter, const Viewport& viewport,
                       const std::optional<PromptId>& hovered) const {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  for (const StoredPrompt& stored : m_prompts) {
    if (const auto* stroke = std::get_if<Stroke>(&stored.prompt)) {
      drawStroke(painter, *stroke, viewport);
    } else if (const auto* box = std::get_if<Box>(&stored.prompt)) {
      QPainterPath path;
      path.addRect(viewport.toView(toRect(box->rect)));
      drawContrasting(painter, path);
    }
  }
  for (const StoredPrompt& stored : m_prompts)
    if (const auto* click = std::get_if<Click>(&stored.prompt))
      drawDot(painter, viewport.toView(toPoint(click->at)), click->positive, hovered == stored.id);
  painter.restore();
}

}  // namespace maskline
