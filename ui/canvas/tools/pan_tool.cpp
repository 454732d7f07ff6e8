// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/tools/pan_tool.h"

#include <utility>

namespace maskline {

void PanTool::press(const ToolEvent& event) {
  if (event.button == Qt::LeftButton) m_last = event.view;
}

void PanTool::move(const ToolEvent& event) {
  if (!m_last) return;
  m_host.panBy(event.view - *m_last);
  m_last = event.view;
}

void PanTool::release(const ToolEvent& event) {
  if (event.button == Qt::LeftButton) m_last.reset();
}

void PanTool::viewMoved(QPointF by) {
  if (m_last) *m_last -= by;
}

bool PanTool::cancel() { return std::exchange(m_last, std::nullopt).has_value(); }

QCursor PanTool::cursor() const { return m_last ? Qt::ClosedHandCursor : Qt::OpenHandCursor; }

}  // namespace maskline
