// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QPoint>
#include <opencv2/core.hpp>

#include "core/mask/mask.h"
#include "ui/canvas/pyramid.h"

class QPainter;

namespace maskline {

class Viewport;

/// How one mask is drawn. Widths are in view pixels.
struct LayerStyle {
  QColor colour;
  double opacity = 0.5;  ///< of the fill; 0 = no fill
  double outline = 1;    ///< width of the outline; 0 = none
  bool halo = false;     ///< a dark rim around the outline, for contrast with any image
  friend bool operator==(const LayerStyle&, const LayerStyle&) = default;
};

/// One mask rendered to images in device pixels, clipped to the view. It is rendered only when
/// mask, style or viewport change; painting copies the images.
class MaskLayer {
 public:
  void setMask(const Mask& mask);
  void setStyle(const LayerStyle& style);
  void viewportChanged() { m_stale = true; }

  void drawFill(QPainter& painter, const Viewport& viewport);
  void drawOutline(QPainter& painter, const Viewport& viewport);
  /// The area that painting may touch, in view coordinates.
  QRectF viewRect(const Viewport& viewport) const;

 private:
  void render(const Viewport& viewport);
  cv::Mat coverage(const Viewport& viewport, QRect device);
  void blit(QPainter& painter, const Viewport& viewport, const QImage& image) const;

  cv::Rect m_box;    ///< of the mask, image pixels
  Pyramid m_bitmap;  ///< of the box
  LayerStyle m_style;
  QPoint m_corner;  ///< of the images below, in device pixels of the view
  QImage m_fill;
  QImage m_outline;
  bool m_stale = true;
};

}  // namespace maskline
