// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>
#include <optional>

#include "core/annotation/prompt.h"

class QPainter;

namespace maskline {

class ToolHost;

/// A rectangle being dragged, shared by all tools that can draw one.
class BoxDrag {
 public:
  explicit BoxDrag(ToolHost& host) : m_host(host) {}

  bool active() const { return m_from.has_value(); }
  void begin(QPointF image);
  void moveTo(QPointF image);
  /// The box clipped to the image. Empty if it is too small.
  std::optional<Box> end();
  bool drop();
  void paint(QPainter& painter) const;

 private:
  QRectF rect() const;  ///< image pixels, clipped to the image
  void repaint();

  ToolHost& m_host;
  std::optional<QPointF> m_from;
  QPointF m_to;
};

}  // namespace maskline
