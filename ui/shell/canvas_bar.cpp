// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/canvas_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <cmath>

#include "ui/base/theme.h"
#include "ui/canvas/canvas_view.h"
#include "ui/shell/actions/action_registry.h"

namespace maskline {

namespace {

constexpr int kLargestBrush = 200;

QString hint(ToolId tool) {
  switch (tool) {
    case ToolId::Click:
      return CanvasBar::tr(
          "Left click: the object · right click: not the object · Shift-drag: box");
    case ToolId::Box:
      return CanvasBar::tr("Drag a box around the object");
    case ToolId::Brush:
      return CanvasBar::tr("Ctrl-drag erases");
    case ToolId::Eraser:
      return CanvasBar::tr("Ctrl-drag paints");
    case ToolId::PolygonAdd:
    case ToolId::PolygonRemove:
      return CanvasBar::tr("Click corner by corner, Enter closes");
    case ToolId::Candidates:
      return CanvasBar::tr(
          "Click, Enter: accept · Del: drop · M: merge with the next click · Shift+Enter: all");
    case ToolId::Pan:
      return CanvasBar::tr("Drag to move the image");
  }
  return {};
}

}  // namespace

CanvasBar::CanvasBar(CanvasView& canvas, const ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_canvas(canvas), m_actions(actions) {
  setObjectName("canvasBar");
  setAttribute(Qt::WA_StyledBackground);
  setRole(this, "bar");
  setFixedHeight(36);
  m_row = new QHBoxLayout(this);
  m_row->setContentsMargins(kGap + kHalfGap, 0, kGap, 0);
  m_row->setSpacing(kHalfGap);
  addToolOptions();
  addOverlayOptions();
  connect(&canvas, &CanvasView::toolChanged, this, &CanvasBar::showTool);
  connect(&canvas, &CanvasView::brushRadiusChanged, this, &CanvasBar::showTool);
  connect(&canvas, &CanvasView::overlayStyleChanged, this, &CanvasBar::showOverlay);
  showTool();
  showOverlay();
}

QToolButton* CanvasBar::addButton(const char* actionId) {
  auto* button = new QToolButton(this);
  button->setDefaultAction(m_actions.action(actionId));
  button->setIconSize(QSize(18, 18));
  button->setFocusPolicy(Qt::TabFocus);
  m_row->addWidget(button);
  return button;
}

QSlider* CanvasBar::addSlider(const QString& name, int from, int to) {
  auto* slider = new QSlider(Qt::Horizontal, this);
  slider->setRange(from, to);
  slider->setAccessibleName(name);
  slider->setToolTip(name);
  slider->setFixedWidth(96);
  slider->setFocusPolicy(Qt::TabFocus);
  m_row->addWidget(slider);
  return slider;
}

void CanvasBar::addToolOptions() {
  m_sizeLabel = new QLabel(tr("Size"), this);
  setRole(m_sizeLabel, "faint");
  m_row->addWidget(m_sizeLabel);
  m_size = addSlider(tr("Brush size"), 1, kLargestBrush);
  m_sizeValue = new QLabel(this);
  m_sizeValue->setFont(digitsFont());
  m_sizeValue->setFixedWidth(m_sizeValue->fontMetrics().horizontalAdvance("0000 px"));
  m_row->addWidget(m_sizeValue);
  m_takePixels = addButton("take-pixels");
  connect(m_size, &QSlider::valueChanged, this, [this](int v) { m_canvas.setBrushRadius(v); });
  m_tool = new QLabel(this);
  setRole(m_tool, "faint");
  m_tool->setMinimumWidth(0);
  m_tool->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  m_row->addSpacing(kHalfGap);
  m_row->addWidget(m_tool, 1);
}

void CanvasBar::addOverlayOptions() {
  for (const char* id : {"show-masks", "show-outlines", "show-uncertainty", "show-prompts"})
    addButton(id);
  m_row->addSpacing(kGap);
  auto* label = new QLabel(tr("Opacity"), this);
  setRole(label, "faint");
  m_row->addWidget(label);
  m_opacity = addSlider(tr("Opacity of the masks"), 0, 100);
  m_opacity->setObjectName("opacitySlider");
  m_opacityValue = new QLabel(this);
  m_opacityValue->setFont(digitsFont());
  m_opacityValue->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_opacityValue->setFixedWidth(m_opacityValue->fontMetrics().horizontalAdvance("100 %") + 4);
  m_row->addWidget(m_opacityValue);
  m_row->addSpacing(kGap);
  addButton("zoom-fit");
  connect(m_opacity, &QSlider::valueChanged, this, [this](int value) {
    OverlayStyle style = m_canvas.overlayStyle();
    style.opacity = value / 100.0;
    m_canvas.setOverlayStyle(style);
    showOverlay();
  });
}

void CanvasBar::showHints(bool on) {
  m_hints = on;
  showTool();
}

void CanvasBar::showTool() {
  const ToolId tool = m_canvas.tool();
  const bool brush = tool == ToolId::Brush || tool == ToolId::Eraser;
  for (QWidget* part : {static_cast<QWidget*>(m_sizeLabel), static_cast<QWidget*>(m_size),
                        static_cast<QWidget*>(m_sizeValue)})
    part->setVisible(brush);
  m_takePixels->setVisible(brush || tool == ToolId::PolygonAdd);
  const QSignalBlocker block(m_size);
  m_size->setValue(m_canvas.brushRadius());
  m_sizeValue->setText(tr("%1 px").arg(m_canvas.brushRadius()));
  m_tool->setText(m_hints ? hint(tool) : QString());
}

void CanvasBar::showOverlay() {
  const int percent = static_cast<int>(std::lround(m_canvas.overlayStyle().opacity * 100));
  const QSignalBlocker block(m_opacity);
  m_opacity->setValue(percent);
  m_opacityValue->setText(tr("%1 %").arg(percent));
}

}  // namespace maskline
