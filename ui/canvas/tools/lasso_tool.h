// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ui/canvas/tools/tool.h"

namespace maskline {

/// Adds what a line drawn by hand encloses. The line is closed when the button is released. The
/// right button, Ctrl or Alt removes it from the mask.
class LassoTool final : public Tool {
 public:
  using Tool::Tool;
  void press(const ToolEvent& event) override;
  void move(const ToolEvent& event) override;
  void release(const ToolEvent& event) override;
  bool cancel() override;
  void paint(QPainter& painter) const override;

 private:
  void repaint();

  std::vector<QPointF> m_points;  ///< image
  Qt::MouseButton m_button = Qt::NoButton;
  bool m_adding = true;
};

}  // namespace maskline
