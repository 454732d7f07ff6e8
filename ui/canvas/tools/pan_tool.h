// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/canvas/tools/tool.h"

namespace maskline {

/// Pans with the left button.
class PanTool final : public Tool {
 public:
  using Tool::Tool;
  void press(const ToolEvent& event) override;
  void move(const ToolEvent& event) override;
  void release(const ToolEvent& event) override;
  void viewMoved(QPointF by) override;
  bool cancel() override;
  QCursor cursor() const override;

 private:
  std::optional<QPointF> m_last;
};

}  // namespace maskline
