// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPoint>
#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QSizeF>
#include <optional>

namespace maskline {

/// The position of the image in the view. View coordinates are device-independent pixels of the
/// widget; image coordinates are image pixels, pixel (x, y) covering [x, x+1) × [y, y+1). The
/// corner of the image always lies on a whole device pixel, so that 100% is sharp.
class Viewport {
 public:
  static constexpr double maxZoom = 64;

  void setView(QSize size, double devicePixelRatio);
  /// As above, but the image stays where it is on the screen, the corner of the view having moved
  /// by `moved`. An image that is fitted is fitted again at the next setView().
  void setViewAround(QSize size, double devicePixelRatio, QPoint moved);
  void setImageSize(QSize size);  ///< fits the image to the view if the size changes; empty = no
                                  ///< image

  QSize viewSize() const { return m_view; }
  QSize imageSize() const { return m_image; }
  double devicePixelRatio() const { return m_ratio; }
  double zoom() const { return m_zoom; }                  ///< view pixels per image pixel
  double deviceZoom() const { return m_zoom * m_ratio; }  ///< device pixels per image pixel
  bool fitting() const { return m_fitting; }

  QPoint deviceOrigin() const;  ///< corner of the image, in device pixels of the view
  QPointF toImage(QPointF view) const;
  QPointF toView(QPointF image) const;
  QRectF toView(const QRectF& image) const;
  QRectF imageRect() const;            ///< the whole image, in view coordinates
  QPoint pixelAt(QPointF view) const;  ///< (−1, −1) outside the image

  void fit();                              ///< and keeps it fitted until zoomed or panned
  void zoomAt(QPointF view, double zoom);  ///< keeps the point under `view` fixed
  void panBy(QPointF delta);
  void show(const QRectF& image);  ///< zooms so that this part fills most of the view

 private:
  void applyFit();
  void keepInView();

  struct Anchor {
    QPointF view;
    QPointF image;
  };

  QSize m_view;
  QSize m_image;
  double m_ratio = 1;
  double m_zoom = 1;
  QPointF m_origin;  ///< corner of the image, before rounding to a device pixel
  bool m_fitting = true;
  std::optional<Anchor> m_anchor;  ///< of the current zoom gesture, to avoid accumulating rounding
                                   ///< errors
};

}  // namespace maskline
