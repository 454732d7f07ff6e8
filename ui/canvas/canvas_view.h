// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <memory>

#include "core/session/session.h"

namespace maskline {

enum class ToolId { Click, Box, Brush, Eraser, PolygonAdd, PolygonRemove, Pan };

/// How masks are drawn over the frame.
struct OverlayStyle {
  double opacity = 0.5;         ///< of the fill, 0 … 1
  bool fill = true;
  bool outlines = true;
  bool uncertainty = false;     ///< per-pixel heat in place of the fill
  bool prompts = true;
  bool preview = true;          ///< the mask under the cursor
};

/// The frame with the masks over it, zoomed and panned, and the tools that work on it. Talks to the
/// session; repaints only what an event names.
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
  void setBrushRadius(int radius);

  double zoom() const;              ///< device-independent screen pixels per image pixel
  void setZoom(double zoom);        ///< about the middle of the view
  void zoomToFit();
  void zoomToObject();              ///< the current object's mask
  void finishTool();                ///< Enter: close the polygon, …
  void cancelTool();                ///< Esc: drop what is begun
  void deleteAtCursor();            ///< Del: the prompt under the cursor, else the last prompt

 Q_SIGNALS:
  void toolChanged(maskline::ToolId tool);
  void zoomChanged(double zoom);
  void brushRadiusChanged(int radius);
  void overlayStyleChanged();
  /// The pixel under the cursor, or (−1, −1) outside the frame.
  void pixelHovered(QPoint pixel);
  void contextMenuRequested(QPoint globalPosition);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
