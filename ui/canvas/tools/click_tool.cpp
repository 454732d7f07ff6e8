// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/tools/click_tool.h"

#include "core/base/failure.h"
#include "core/session/session.h"
#include "ui/canvas/prompt_marks.h"
#include "ui/canvas/viewport.h"

namespace maskline {

namespace {
constexpr int msBetweenPreviews = 40;
}

ClickTool::ClickTool(ToolHost& host) : Tool(host), m_box(host) {
  m_ask.setSingleShot(true);
  m_ask.setInterval(msBetweenPreviews);
  QObject::connect(&m_ask, &QTimer::timeout, [this] {
    if (const auto failure = failureIn([this] { askForPreview(); })) m_host.fail(*failure);
  });
}

void ClickTool::press(const ToolEvent& event) {
  const bool left = event.button == Qt::LeftButton;
  if (!left && event.button != Qt::RightButton) return;
  endPreview();
  if (left && event.modifiers & Qt::ShiftModifier) {
    m_box.begin(event.image);
    return;
  }
  if (const auto dot = m_host.marks().dotAt(event.view, m_host.viewport())) {
    m_host.session().document().clicks.remove(*dot);
    return;
  }
  if (m_host.viewport().pixelAt(event.view).x() < 0) return;
  const bool positive = left && !(event.modifiers & Qt::ControlModifier);
  m_host.session().document().clicks.add(Click{toCv(event.image), positive});
}

void ClickTool::move(const ToolEvent& event) {
  m_hover = event;
  if (m_box.active()) return m_box.moveTo(event.image);
  m_onDot = m_host.marks().dotAt(event.view, m_host.viewport()).has_value();
  if (m_onDot || m_host.viewport().pixelAt(event.view).x() < 0) return endPreview();
  if (m_host.previews() && !m_ask.isActive()) m_ask.start();
}

void ClickTool::release(const ToolEvent& event) {
  if (event.button != Qt::LeftButton) return;
  if (const auto box = m_box.end()) m_host.session().document().clicks.add(*box);
}

void ClickTool::leave() { endPreview(); }

void ClickTool::askForPreview() {
  if (m_box.active() || !m_host.previews()) return;
  m_asked = true;
  const bool positive = !(m_hover.modifiers & Qt::ControlModifier);
  m_host.session().document().hover.show(Click{toCv(m_hover.image), positive});
}

void ClickTool::endPreview() {
  m_ask.stop();
  if (!m_asked) return;
  m_asked = false;
  if (m_host.session().hasProject()) m_host.session().document().hover.hide();
  m_host.dropPreview();
}

QCursor ClickTool::cursor() const { return m_onDot ? Qt::PointingHandCursor : Qt::CrossCursor; }

}  // namespace maskline
