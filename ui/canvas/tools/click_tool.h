// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

#include "ui/canvas/tools/box_drag.h"
#include "ui/canvas/tools/tool.h"

namespace maskline {

/// Left is the object, right (or Ctrl+left) is not; a click on a dot takes it away; Shift-drag
/// draws a box. While the cursor rests or moves, the mask that a click would give is asked for.
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
  QTimer m_ask;  ///< so that a fast mouse does not ask for every pixel on its way
  ToolEvent m_hover;
  bool m_asked = false;
  bool m_onDot = false;
};

}  // namespace maskline
