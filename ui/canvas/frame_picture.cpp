// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/frame_picture.h"

#include <QPainter>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "ui/canvas/viewport.h"

namespace maskline {

namespace {

constexpr double gridFrom = 16;  // device pixels per image pixel

// One device pixel wide, dark and light half transparent: visible on any image without dominating
// it.
void drawGrid(QPainter& painter, const Viewport& viewport) {
  const QRectF clip = painter.clipBoundingRect().isEmpty()
                          ? QRectF(QPointF(), QSizeF(viewport.viewSize()))
                          : painter.clipBoundingRect();
  const QRectF visible = clip.intersected(viewport.imageRect());
  const QPointF first = viewport.toImage(visible.topLeft());
  const QPointF last = viewport.toImage(visible.bottomRight());
  const double strength = std::min(1.0, viewport.deviceZoom() / gridFrom - 0.9);
  const double width = 1 / viewport.devicePixelRatio();
  const QColor colour(128, 128, 128, static_cast<int>(90 * strength));
  for (int x = static_cast<int>(std::ceil(first.x())); x <= last.x(); ++x)
    painter.fillRect(
        QRectF(viewport.toView(QPointF(x, 0)).x(), visible.top(), width, visible.height()), colour);
  for (int y = static_cast<int>(std::ceil(first.y())); y <= last.y(); ++y)
    painter.fillRect(
        QRectF(visible.left(), viewport.toView(QPointF(0, y)).y(), visible.width(), width), colour);
}

}  // namespace

void FramePicture::set(const cv::Mat& image) {
  m_pyramid = Pyramid(image);
  m_images.clear();
}

const QImage& FramePicture::image(int level) {
  QImage& out = m_images[level];
  if (out.isNull()) {
    const cv::Mat& from = m_pyramid.level(level);
    out = QImage(from.cols, from.rows, QImage::Format_RGB32);
    cv::Mat to(from.rows, from.cols, CV_8UC4, out.bits(),
               static_cast<std::size_t>(out.bytesPerLine()));
    cv::cvtColor(from, to, from.channels() == 1 ? cv::COLOR_GRAY2BGRA : cv::COLOR_BGR2BGRA);
  }
  return out;
}

void FramePicture::draw(QPainter& painter, const Viewport& viewport) {
  if (empty()) return;
  const int level = m_pyramid.levelFor(viewport.deviceZoom());
  const QImage& picture = image(level);
  // Only the pixels in sight: at 64× the whole picture would exceed what a painter can count.
  const QRectF sight(
      viewport.toImage(QPointF()),
      viewport.toImage(QPointF(viewport.viewSize().width(), viewport.viewSize().height())));
  const int side = 1 << level;
  const QRect source = QRectF(sight.topLeft() / side, sight.size() / side)
                           .toAlignedRect()
                           .adjusted(-1, -1, 1, 1)
                           .intersected(picture.rect());
  const QRectF target = viewport.toView(QRectF(source.topLeft() * side, source.size() * side));
  painter.save();
  painter.setClipRect(viewport.imageRect(), Qt::IntersectClip);  // repeated odd edges are not shown
  painter.setRenderHint(QPainter::SmoothPixmapTransform, viewport.deviceZoom() < nearestFrom);
  painter.drawImage(target, picture, source);
  if (viewport.deviceZoom() >= gridFrom) drawGrid(painter, viewport);
  painter.restore();
}

}  // namespace maskline
