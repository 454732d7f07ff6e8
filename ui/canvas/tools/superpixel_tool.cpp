// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/tools/superpixel_tool.h"

#include <QPainter>
#include <QTransform>
#include <cmath>
#include <utility>

#include "core/mask/shapes.h"
#include "core/session/session.h"
#include "core/session/superpixel_finder.h"
#include "ui/canvas/prompt_marks.h"
#include "ui/canvas/viewport.h"

namespace maskline {

namespace {

QPainterPath pathOf(const Mask& cell) {
  QPainterPath path;
  const auto add = [&](const Ring& ring) {
    QPolygonF polygon;
    for (const cv::Point2f& point : ring) polygon << QPointF(point.x, point.y);
    path.addPolygon(polygon);
    path.closeSubpath();
  };
  for (const Outline& outline : outlines(cell)) {
    add(outline.outer);
    for (const Ring& hole : outline.holes) add(hole);
  }
  return path;
}

cv::Point pixelOf(QPointF image) {
  return {static_cast<int>(std::floor(image.x())), static_cast<int>(std::floor(image.y()))};
}

/// The pixels on a line, ends included.
std::vector<cv::Point> pixelsBetween(QPointF from, QPointF to) {
  const QPointF way = to - from;
  const int steps = static_cast<int>(std::ceil(std::max(std::abs(way.x()), std::abs(way.y()))));
  std::vector<cv::Point> pixels{pixelOf(from)};
  for (int i = 1; i <= steps; ++i) pixels.push_back(pixelOf(from + way * i / steps));
  return pixels;
}

}  // namespace

SuperpixelTool::~SuperpixelTool() { m_host.superpixels().forget(); }

/// Gets the cells of the shown frame, now or as soon as they are computed.
void SuperpixelTool::find() {
  m_cells.reset();
  if (!m_host.session().hasProject()) return;
  const auto image = m_host.session().document().playback.shownImage();
  if (!image) return;
  m_cells = m_host.superpixels().find(*image, m_host.regionOptions().cellSize, [this] {
    find();
    hover(m_last);
    m_host.updateCursor();
  });
}

void SuperpixelTool::press(const ToolEvent& event) {
  if (m_edit.active()) return;
  if (event.button != Qt::LeftButton && event.button != Qt::RightButton) return;
  find();
  if (!m_cells) return;
  m_button = event.button;
  m_adding = !removes(event);
  m_last = event.image;
  m_edit.begin();
  paintTo(event.image);
}

void SuperpixelTool::move(const ToolEvent& event) {
  if (m_edit.active()) {
    paintTo(event.image);
  } else {
    m_last = event.image;
    find();
  }
  hover(event.image);
}

void SuperpixelTool::release(const ToolEvent& event) {
  if (m_edit.active() && event.button == m_button) m_edit.store();
}

void SuperpixelTool::leave() {
  repaintOutline();
  m_hovered = -1;
  m_outline.clear();
}

bool SuperpixelTool::cancel() {
  m_host.superpixels().forget();
  m_cells.reset();
  leave();
  return m_edit.drop();
}

void SuperpixelTool::paintTo(QPointF image) {
  m_edit.apply(m_cells->cellsAt(pixelsBetween(std::exchange(m_last, image), image)), m_adding);
}

void SuperpixelTool::hover(QPointF image) {
  const int cell = m_cells ? m_cells->at(pixelOf(image)) : -1;
  if (cell == m_hovered) return;
  repaintOutline();
  m_hovered = cell;
  m_outline = cell < 0 ? QPainterPath() : pathOf(m_cells->cell(cell));
  repaintOutline();
}

void SuperpixelTool::repaintOutline() {
  if (!m_outline.isEmpty())
    m_host.repaint(m_host.viewport().toView(m_outline.boundingRect()).adjusted(-4, -4, 4, 4));
}

void SuperpixelTool::paint(QPainter& painter) const {
  if (m_outline.isEmpty()) return;
  const Viewport& viewport = m_host.viewport();
  const QPointF corner = viewport.toView(QPointF());
  const QTransform toView = QTransform::fromTranslate(corner.x(), corner.y())
                                .scale(viewport.zoom(), viewport.zoom());
  drawContrasting(painter, toView.map(m_outline));
}

QCursor SuperpixelTool::cursor() const { return m_cells ? Qt::CrossCursor : Qt::BusyCursor; }

}  // namespace maskline
