// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/canvas/tools/box_drag.h"
#include "ui/canvas/tools/tool.h"

namespace maskline {

/// A box prompt around the object.
class BoxTool final : public Tool {
 public:
  explicit BoxTool(ToolHost& host) : Tool(host), m_box(host) {}
  void press(const ToolEvent& event) override;
  void move(const ToolEvent& event) override;
  void release(const ToolEvent& event) override;
  bool cancel() override { return m_box.drop(); }
  void paint(QPainter& painter) const override { m_box.paint(painter); }

 private:
  BoxDrag m_box;
};

}  // namespace maskline
