// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/canvas/tools/mask_edit.h"
#include "ui/canvas/tools/tool.h"

namespace maskline {

/// Brush and eraser. The cursor is a circle of the brush size. Ctrl (or the right button) swaps
/// brush and eraser. Alt-drag sideways changes the size.
class BrushTool final : public Tool {
 public:
  BrushTool(ToolHost& host, bool adds) : Tool(host), m_edit(host), m_adds(adds) {}
  void press(const ToolEvent& event) override;
  void move(const ToolEvent& event) override;
  void release(const ToolEvent& event) override;
  void leave() override;
  void viewMoved(QPointF by) override;
  bool cancel() override;
  void paint(QPainter& painter) const override;
  QCursor cursor() const override { return Qt::BlankCursor; }

 private:
  struct Resize {
    QPointF from;  ///< view
    int radius;
  };
  void strokeTo(QPointF image);
  double reach() const;  ///< image pixels
  QPointF centred(QPointF image) const;
  QRectF circle() const;  ///< view
  void repaintCircle();

  MaskEdit m_edit;
  const bool m_adds;
  bool m_adding = true;
  Qt::MouseButton m_button = Qt::NoButton;
  QPointF m_last;                   ///< image
  std::optional<QPointF> m_cursor;  ///< view
  std::optional<Resize> m_resize;
  Qt::KeyboardModifiers m_modifiers;
};

}  // namespace maskline
