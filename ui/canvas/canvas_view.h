// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>

#include "core/session/session.h"
#include "ui/canvas/overlay_style.h"
#include "ui/canvas/tools/region_options.h"
#include "ui/canvas/tools/tool_id.h"

namespace maskline {

/// The widget that shows the frame with the masks over it, with zoom, pan and editing tools.
/// Repaints only what a session event names.
class CanvasView final : public QWidget {
  Q_OBJECT

 public:
  explicit CanvasView(Session& session, QWidget* parent = nullptr);
  ~CanvasView() override;

  ToolId tool() const;
  void setTool(ToolId tool);
  OverlayStyle overlayStyle() const;
  void setOverlayStyle(const OverlayStyle& style);
  int brushRadius() const;          ///< image pixels
  void setBrushRadius(int radius);  ///< 1 paints single pixels
  bool removesUnderlying() const;   ///< painting removes its pixels from other objects
  void setRemovesUnderlying(bool on);
  RegionOptions regionOptions() const;
  void setRegionOptions(const RegionOptions& options);  ///< clamped to what is possible

  double zoom() const;        ///< device-independent screen pixels per image pixel
  void setZoom(double zoom);  ///< around the centre of the view
  void zoomToFit();
  void zoomToObject();                 ///< shows the mask of the current object
  void showArea(const QRectF& image);  ///< zooms so that this part fills most of the view
  /// Outlines a region of the shown frame, until another frame is shown. Empty = none.
  void setMarkedRegion(const Mask& region);
  void finishTool();      ///< Enter: closes the polygon, …
  void cancelTool();      ///< Esc: discards an unfinished operation
  void deleteAtCursor();  ///< Del: deletes the prompt under the cursor, else the last one
  /// The point of the image where the mouse was last on the canvas, in pixels; none outside it.
  std::optional<cv::Point2f> cursorPoint() const;

 Q_SIGNALS:
  void toolChanged(maskline::ToolId tool);
  void zoomChanged(double zoom);
  void brushRadiusChanged(int radius);
  void regionOptionsChanged();
  void overlayStyleChanged();
  /// The pixel under the cursor, or (−1, −1) outside the frame.
  void pixelHovered(QPoint pixel);
  void contextMenuRequested(QPoint globalPosition);
  /// The project could not be read or written; `sentence` is the error message.
  void failed(const QString& sentence);

 protected:
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void setAccessibleTexts();
  bool handle(QEvent* event);

  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
