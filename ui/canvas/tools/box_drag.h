// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointF>
#include <QRectF>
#include <optional>

#include "core/annotation/prompt.h"

class QPainter;

namespace maskline {

class ToolHost;

/// A rectangle being drawn from corner to corner, for every tool that can draw one.
class BoxDrag {
 public:
  explicit BoxDrag(ToolHost& host) : m_host(host) {}

  bool active() const { return m_from.has_value(); }
  void begin(QPointF image);
  void moveTo(QPointF image);
  /// The box inside the picture, or nothing if it is too small to mean anything.
  std::optional<Box> end();
  bool drop();
  void paint(QPainter& painter) const;

 private:
  QRectF rect() const;  ///< image pixels, inside the picture
  void repaint();

  ToolHost& m_host;
  std::optional<QPointF> m_from;
  QPointF m_to;
};

}  // namespace maskline
