// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/viewport.h"

#include <algorithm>
#include <cmath>

namespace maskline {

namespace {
constexpr double margin = 12;  // view pixels left free around a fitted picture
constexpr double smallest = 0.02;
}  // namespace

void Viewport::setView(QSize size, double devicePixelRatio) {
  const QPointF grown((size.width() - m_view.width()) / 2.0,
                      (size.height() - m_view.height()) / 2.0);
  m_view = size;
  m_ratio = devicePixelRatio;
  if (m_fitting) return applyFit();
  m_origin += grown;  // what was in the middle stays there
  keepInView();
}

void Viewport::setViewAround(QSize size, double devicePixelRatio, QPoint moved) {
  if (m_image.isEmpty() || m_view.isEmpty()) return setView(size, devicePixelRatio);
  m_view = size;
  m_ratio = devicePixelRatio;
  m_origin -= moved;
  keepInView();
}

void Viewport::setImageSize(QSize size) {
  if (size == m_image) return;
  m_image = size;
  fit();
}

QPoint Viewport::deviceOrigin() const {
  return {static_cast<int>(std::lround(m_origin.x() * m_ratio)),
          static_cast<int>(std::lround(m_origin.y() * m_ratio))};
}

QPointF Viewport::toImage(QPointF view) const {
  return (view - QPointF(deviceOrigin()) / m_ratio) / m_zoom;
}

QPointF Viewport::toView(QPointF image) const {
  return image * m_zoom + QPointF(deviceOrigin()) / m_ratio;
}

QRectF Viewport::toView(const QRectF& image) const {
  return {toView(image.topLeft()), toView(image.bottomRight())};
}

QRectF Viewport::imageRect() const { return toView(QRectF(QPointF(), QSizeF(m_image))); }

QPoint Viewport::pixelAt(QPointF view) const {
  const QPointF at = toImage(view);
  const QPoint pixel(static_cast<int>(std::floor(at.x())), static_cast<int>(std::floor(at.y())));
  return QRect(QPoint(), m_image).contains(pixel) ? pixel : QPoint(-1, -1);
}

void Viewport::fit() {
  m_fitting = true;
  applyFit();
}

void Viewport::applyFit() {
  m_anchor.reset();
  if (m_image.isEmpty() || m_view.isEmpty()) return;
  const double room = std::min(std::max(1.0, m_view.width() - 2 * margin) / m_image.width(),
                               std::max(1.0, m_view.height() - 2 * margin) / m_image.height());
  m_zoom = std::clamp(room, smallest, maxZoom);
  m_origin = {(m_view.width() - m_image.width() * m_zoom) / 2,
              (m_view.height() - m_image.height() * m_zoom) / 2};
}

void Viewport::zoomAt(QPointF view, double zoom) {
  if (m_image.isEmpty()) return;
  const double wanted = std::clamp(zoom, smallest, maxZoom);
  if (!m_anchor || m_anchor->view != view) m_anchor = Anchor{view, toImage(view)};
  const Anchor anchor = *m_anchor;
  m_origin = view - anchor.image * wanted;
  m_zoom = wanted;
  m_fitting = false;
  keepInView();
  if (m_origin == view - anchor.image * wanted) m_anchor = anchor;
}

void Viewport::panBy(QPointF delta) {
  m_origin += delta;
  m_fitting = false;
  keepInView();
}

void Viewport::show(const QRectF& image) {
  if (image.isEmpty() || m_view.isEmpty()) return;
  const double room =
      0.7 * std::min(m_view.width() / image.width(), m_view.height() / image.height());
  m_zoom = std::clamp(room, smallest, maxZoom);
  m_origin = QPointF(m_view.width() / 2.0, m_view.height() / 2.0) - image.center() * m_zoom;
  m_fitting = false;
  keepInView();
}

// Some of the picture always stays in view, or one would not find it again.
void Viewport::keepInView() {
  m_anchor.reset();
  const auto clampAxis = [](double origin, double length, double view) {
    const double seen = std::min({length, view, 48.0});
    return std::clamp(origin, seen - length, view - seen);
  };
  m_origin = {clampAxis(m_origin.x(), m_image.width() * m_zoom, m_view.width()),
              clampAxis(m_origin.y(), m_image.height() * m_zoom, m_view.height())};
}

}  // namespace maskline
