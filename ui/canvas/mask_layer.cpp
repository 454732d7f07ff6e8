// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/mask_layer.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <opencv2/imgproc.hpp>

#include "ui/canvas/frame_picture.h"
#include "ui/canvas/viewport.h"

namespace maskline {

namespace {

using Ramp = std::array<QRgb, 256>;

// Premultiplied colours for every coverage.
Ramp rampOf(const QColor& colour, double opacity) {
  Ramp ramp;
  for (int coverage = 0; coverage < 256; ++coverage) {
    const int alpha = static_cast<int>(std::lround(coverage * std::clamp(opacity, 0.0, 1.0)));
    ramp[static_cast<std::size_t>(coverage)] =
        qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), alpha));
  }
  return ramp;
}

QImage coloured(const cv::Mat& coverage, const Ramp& ramp) {
  QImage out(coverage.cols, coverage.rows, QImage::Format_ARGB32_Premultiplied);
  for (int y = 0; y < coverage.rows; ++y) {
    const auto* from = coverage.ptr<std::uint8_t>(y);
    auto* to = reinterpret_cast<QRgb*>(out.scanLine(y));
    std::transform(from, from + coverage.cols, to, [&](std::uint8_t c) { return ramp[c]; });
  }
  return out;
}

// Both parts lie side by side; where they blend, the sum of premultiplied colours is exact as long
// as the coverages sum to at most one.
QImage colouredSum(const cv::Mat& line, const Ramp& lineRamp, const cv::Mat& rim,
                   const Ramp& rimRamp) {
  QImage out = coloured(line, lineRamp);
  for (int y = 0; y < rim.rows; ++y) {
    const auto* from = rim.ptr<std::uint8_t>(y);
    const auto* over = line.ptr<std::uint8_t>(y);
    auto* to = reinterpret_cast<QRgb*>(out.scanLine(y));
    for (int x = 0; x < rim.cols; ++x)
      if (from[x]) to[x] += rimRamp[std::min<int>(from[x], 255 - over[x])];
  }
  return out;
}

// The mask's box alone as a bitmap: a frame may be large and its objects small.
cv::Mat cropped(const Mask& mask, cv::Rect box) {
  if (box.empty()) return {};
  cv::Mat out = cv::Mat::zeros(box.size(), CV_8UC1);
  const auto width = static_cast<std::uint32_t>(mask.size().width);
  const auto left = static_cast<std::uint32_t>(box.x);
  std::uint32_t at = 0;
  bool on = false;
  for (const std::uint32_t run : mask.runs()) {
    const std::uint32_t end = at + run;
    for (std::uint32_t from = at; on && from < end;) {
      const std::uint32_t row = from / width;
      const std::uint32_t to = std::min(end, (row + 1) * width);
      auto* line = out.ptr<std::uint8_t>(static_cast<int>(row) - box.y);
      std::fill(line + (from - row * width - left), line + (to - row * width - left), 255);
      from = to;
    }
    at = end;
    on = !on;
  }
  return out;
}

cv::Mat disc(int radius) {
  return cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * radius + 1, 2 * radius + 1});
}

QImage outlineOf(const cv::Mat& covered, const LayerStyle& style, double ratio) {
  const int width = std::max(1, static_cast<int>(std::lround(style.outline * ratio)));
  cv::Mat outer;
  cv::Mat inner = covered;
  cv::dilate(covered, outer, disc((width + 1) / 2));
  if (width > 1) cv::erode(covered, inner, disc(width / 2));
  const cv::Mat line = outer - inner;
  const Ramp lineRamp = rampOf(style.colour, 1);
  if (!style.halo) return coloured(line, lineRamp);
  cv::Mat beyond;
  cv::dilate(outer, beyond, disc(std::max(1, static_cast<int>(std::lround(ratio)))));
  return colouredSum(line, lineRamp, beyond - outer, rampOf(Qt::black, 0.65));
}

int outlineMargin(const LayerStyle& style, double ratio) {
  return static_cast<int>(std::ceil((style.outline + 2) * ratio)) + 1;
}

QRect deviceRect(const cv::Rect& box, const Viewport& viewport) {
  const double zoom = viewport.deviceZoom();
  const QRectF exact(box.x * zoom, box.y * zoom, box.width * zoom, box.height * zoom);
  return exact.toAlignedRect().translated(viewport.deviceOrigin());
}

}  // namespace

void MaskLayer::setMask(const Mask& mask) {
  m_box = mask.boundingBox();
  m_bitmap = Pyramid(cropped(mask, m_box));
  m_stale = true;
}

void MaskLayer::setStyle(const LayerStyle& style) {
  if (style == m_style) return;
  m_style = style;
  m_stale = true;
}

QRectF MaskLayer::viewRect(const Viewport& viewport) const {
  if (m_box.empty()) return {};
  const double around = m_style.outline + 4;
  return viewport.toView(QRectF(m_box.x, m_box.y, m_box.width, m_box.height))
      .adjusted(-around, -around, around, around);
}

// How much of each device pixel of `device` the mask covers, 0 … 255.
cv::Mat MaskLayer::coverage(const Viewport& viewport, QRect device) {
  const double zoom = viewport.deviceZoom();
  const int level = m_bitmap.levelFor(zoom);
  const double step = 1 / zoom / (1 << level);  // level pixels per device pixel
  const QPoint corner = device.topLeft() - viewport.deviceOrigin();
  // Pixel centres: device d lies at (d + ½) · step in the level, whose pixel i is centred at i + ½.
  const cv::Matx23d map(step, 0, (corner.x() + 0.5) * step - double(m_box.x) / (1 << level) - 0.5,
                        0, step, (corner.y() + 0.5) * step - double(m_box.y) / (1 << level) - 0.5);
  const int sampling = zoom < nearestFrom ? cv::INTER_LINEAR : cv::INTER_NEAREST;
  cv::Mat out;
  cv::warpAffine(m_bitmap.level(level), out, map, {device.width(), device.height()},
                 sampling | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT, cv::Scalar::all(0));
  return out;
}

void MaskLayer::render(const Viewport& viewport) {
  m_stale = false;
  m_fill = {};
  m_outline = {};
  if (m_box.empty()) return;
  const double ratio = viewport.devicePixelRatio();
  const int margin = outlineMargin(m_style, ratio);
  const QRect view(QPoint(), (QSizeF(viewport.viewSize()) * ratio).toSize());
  const QRect device = deviceRect(m_box, viewport)
                           .adjusted(-margin, -margin, margin, margin)
                           .intersected(view.adjusted(-margin, -margin, margin, margin));
  if (device.isEmpty()) return;
  m_corner = device.topLeft();
  const cv::Mat covered = coverage(viewport, device);
  if (m_style.opacity > 0) m_fill = coloured(covered, rampOf(m_style.colour, m_style.opacity));
  if (m_style.outline > 0) m_outline = outlineOf(covered, m_style, ratio);
  m_fill.setDevicePixelRatio(ratio);
  m_outline.setDevicePixelRatio(ratio);
}

void MaskLayer::blit(QPainter& painter, const Viewport& viewport, const QImage& image) const {
  if (!image.isNull()) painter.drawImage(QPointF(m_corner) / viewport.devicePixelRatio(), image);
}

void MaskLayer::drawFill(QPainter& painter, const Viewport& viewport) {
  if (m_stale) render(viewport);
  blit(painter, viewport, m_fill);
}

void MaskLayer::drawOutline(QPainter& painter, const Viewport& viewport) {
  if (m_stale) render(viewport);
  blit(painter, viewport, m_outline);
}

}  // namespace maskline
