// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

#include "ui/canvas/tools/box_drag.h"
#include "ui/canvas/tools/tool.h"

namespace maskline {

/// Left click: positive, right click (or Ctrl+left): negative. A click on a dot removes it.
/// Shift-drag draws a box. A preview of the mask is requested for the position of the cursor.
class ClickTool final : public Tool {
 public:
  explicit ClickTool(ToolHost& host);
  void press(const ToolEvent& event) override;
  void move(const ToolEvent& event) override;
  void release(const ToolEvent& event) override;
  void leave() override;
  bool cancel() override { return m_box.drop(); }
  void paint(QPainter& painter) const override { m_box.paint(painter); }
  QCursor cursor() const override;

 private:
  void askForPreview();
  void endPreview();

  BoxDrag m_box;
  QTimer m_ask;  ///< limits the rate of preview requests while the mouse moves
  ToolEvent m_hover;
  bool m_asked = false;
  bool m_onDot = false;
};

}  // namespace maskline
