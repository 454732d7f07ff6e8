// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainterPath>
#include <memory>

#include "core/regions/superpixels.h"
#include "ui/canvas/tools/mask_edit.h"
#include "ui/canvas/tools/tool.h"

namespace maskline {

/// Paints whole superpixels. The one under the cursor is outlined. The right button, Ctrl or Alt
/// removes them. Nothing happens until the superpixels of the frame are computed.
class SuperpixelTool final : public Tool {
 public:
  explicit SuperpixelTool(ToolHost& host) : Tool(host), m_edit(host) {}
  ~SuperpixelTool() override;
  void press(const ToolEvent& event) override;
  void move(const ToolEvent& event) override;
  void release(const ToolEvent& event) override;
  void leave() override;
  bool cancel() override;
  void paint(QPainter& painter) const override;
  QCursor cursor() const override;

 private:
  void find();
  void hover(QPointF image);
  void paintTo(QPointF image);
  void repaintOutline();

  MaskEdit m_edit;
  bool m_adding = true;
  Qt::MouseButton m_button = Qt::NoButton;
  QPointF m_last;                              ///< image
  std::shared_ptr<const Superpixels> m_cells;  ///< of the shown frame; null until computed
  int m_hovered = -1;                          ///< a cell
  QPainterPath m_outline;                      ///< of it, image
};

}  // namespace maskline
