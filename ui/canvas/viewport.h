// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPoint>
#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QSizeF>
#include <optional>

namespace maskline {

/// Where the picture lies in the view. View coordinates are device-independent pixels of the
/// widget; image coordinates are image pixels, pixel (x, y) covering [x, x+1) × [y, y+1). The
/// picture's corner always lies on a whole device pixel, so that 100% is crisp.
class Viewport {
 public:
  static constexpr double maxZoom = 64;

  void setView(QSize size, double devicePixelRatio);
  void setImageSize(QSize size);  ///< a new size is fitted; empty = no picture

  QSize viewSize() const { return m_view; }
  QSize imageSize() const { return m_image; }
  double devicePixelRatio() const { return m_ratio; }
  double zoom() const { return m_zoom; }                  ///< view pixels per image pixel
  double deviceZoom() const { return m_zoom * m_ratio; }  ///< device pixels per image pixel
  bool fitting() const { return m_fitting; }

  QPoint deviceOrigin() const;  ///< of the picture's corner, in device pixels of the view
  QPointF toImage(QPointF view) const;
  QPointF toView(QPointF image) const;
  QRectF toView(const QRectF& image) const;
  QRectF imageRect() const;            ///< the whole picture, in view coordinates
  QPoint pixelAt(QPointF view) const;  ///< (−1, −1) outside the picture

  void fit();                              ///< and stay fitted until zoomed or panned
  void zoomAt(QPointF view, double zoom);  ///< what is under `view` stays there
  void panBy(QPointF delta);
  void show(const QRectF& image);  ///< fills most of the view with this part

 private:
  void applyFit();
  void keepInSight();

  struct Anchor {
    QPointF view;
    QPointF image;
  };

  QSize m_view;
  QSize m_image;
  double m_ratio = 1;
  double m_zoom = 1;
  QPointF m_origin;  ///< of the picture's corner, before it is put on a device pixel
  bool m_fitting = true;
  std::optional<Anchor> m_anchor;  ///< of the zooming under way, so that rounding does not add up
};

}  // namespace maskline
