// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/tools/wand_tool.h"

#include "core/session/session.h"
#include "ui/canvas/tools/mask_edit.h"
#include "ui/canvas/viewport.h"

namespace maskline {

void WandTool::press(const ToolEvent& event) {
  if (event.button != Qt::LeftButton && event.button != Qt::RightButton) return;
  const QPoint pixel = m_host.viewport().pixelAt(event.view);
  const auto image = m_host.session().document().playback.shownImage();
  if (pixel.x() < 0 || !image) return;
  const RegionOptions options = m_host.regionOptions();
  MaskEdit edit(m_host);
  edit.begin();
  edit.apply(magicWand(*image, {pixel.x(), pixel.y()}, {options.tolerance, options.connected}),
             !removes(event));
  edit.store();
}

}  // namespace maskline
