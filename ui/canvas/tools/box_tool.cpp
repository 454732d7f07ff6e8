// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/tools/box_tool.h"

#include "core/session/session.h"

namespace maskline {

void BoxTool::press(const ToolEvent& event) {
  if (event.button == Qt::LeftButton) m_box.begin(event.image);
}

void BoxTool::move(const ToolEvent& event) {
  if (m_box.active()) m_box.moveTo(event.image);
}

void BoxTool::release(const ToolEvent& event) {
  if (event.button != Qt::LeftButton) return;
  if (const auto box = m_box.end()) m_host.session().document().clicks.add(*box);
}

}  // namespace maskline
