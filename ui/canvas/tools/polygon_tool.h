// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ui/canvas/tools/tool.h"

namespace maskline {

/// Adds a polygon to the mask or subtracts it. Enter, a double click or a click on the first point
/// closes the polygon. Backspace or the right button removes the last point.
class PolygonTool final : public Tool {
 public:
  PolygonTool(ToolHost& host, bool adds) : Tool(host), m_adds(adds) {}
  void press(const ToolEvent& event) override;
  void move(const ToolEvent& event) override;
  void doubleClick(const ToolEvent& event) override;
  bool finish() override;
  bool cancel() override;
  bool stepBack() override;
  void paint(QPainter& painter) const override;

 private:
  bool onFirst(QPointF view) const;
  void repaint();

  const bool m_adds;
  std::vector<QPointF> m_points;  ///< image
  QPointF m_cursor;               ///< image
};

}  // namespace maskline
