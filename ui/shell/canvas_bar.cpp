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
constexpr int kLargestTolerance = 128;
constexpr int kSmallestCell = 8, kLargestCell = 96;  // px

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
    case ToolId::Lasso:
      return CanvasBar::tr("Draw around the object · right or Ctrl-drag removes");
    case ToolId::Wand:
      return CanvasBar::tr("Click adds similar pixels · right or Ctrl-click removes them");
    case ToolId::Superpixels:
      return CanvasBar::tr("Drag adds cells · right or Ctrl-drag removes them");
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
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);  // never widens the canvas
  m_row = new QHBoxLayout(this);
  m_row->setContentsMargins(kGap + kHalfGap, 0, kGap, 0);
  m_row->setSpacing(kHalfGap);
  addToolOptions();
  addOverlayOptions();
  connect(&canvas, &CanvasView::toolChanged, this, &CanvasBar::showTool);
  connect(&canvas, &CanvasView::brushRadiusChanged, this, &CanvasBar::showAmount);
  connect(&canvas, &CanvasView::regionOptionsChanged, this, &CanvasBar::showAmount);
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
  m_sizeLabel = new QLabel(this);
  setRole(m_sizeLabel, "faint");
  m_row->addWidget(m_sizeLabel);
  m_size = addSlider({}, 0, 0);
  m_sizeValue = new QLabel(this);
  m_sizeValue->setFont(digitsFont());
  m_sizeValue->setFixedWidth(m_sizeValue->fontMetrics().horizontalAdvance("0000 px"));
  m_row->addWidget(m_sizeValue);
  m_connected = addButton("wand-connected");
  m_takePixels = addButton("take-pixels");
  m_paintOver = addButton("paint-over");
  connect(m_size, &QSlider::valueChanged, this, &CanvasBar::setAmount);
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
    style.setShownOpacity(value / 100.0);
    m_canvas.setOverlayStyle(style);
    showOverlay();
  });
}

void CanvasBar::showHints(bool on) {
  m_hints = on;
  showTool();
}

std::optional<CanvasBar::Amount> CanvasBar::amount() const {
  const int brush = m_canvas.brushRadius();
  const RegionOptions regions = m_canvas.regionOptions();
  switch (m_canvas.tool()) {
    case ToolId::Brush:
    case ToolId::Eraser:
      return Amount{tr("Size"), tr("Brush size"), 1, kLargestBrush, brush, tr("%1 px").arg(brush)};
    case ToolId::Wand:
      return Amount{tr("Tolerance"),
                    tr("Tolerance: how much the colour may differ"),
                    0,
                    kLargestTolerance,
                    regions.tolerance,
                    QString::number(regions.tolerance)};
    case ToolId::Superpixels:
      return Amount{tr("Size"),
                    tr("Size of the superpixels"),
                    kSmallestCell,
                    kLargestCell,
                    regions.cellSize,
                    tr("%1 px").arg(regions.cellSize)};
    default:
      return std::nullopt;
  }
}

void CanvasBar::setAmount(int value) {
  RegionOptions regions = m_canvas.regionOptions();
  if (m_canvas.tool() == ToolId::Wand)
    regions.tolerance = value;
  else if (m_canvas.tool() == ToolId::Superpixels)
    regions.cellSize = value;
  else
    return m_canvas.setBrushRadius(value);
  m_canvas.setRegionOptions(regions);
}

void CanvasBar::showAmount() {
  const std::optional<Amount> shown = amount();
  for (QWidget* part : {static_cast<QWidget*>(m_sizeLabel), static_cast<QWidget*>(m_size),
                        static_cast<QWidget*>(m_sizeValue)})
    part->setVisible(shown.has_value());
  if (!shown) return;
  const QSignalBlocker block(m_size);
  m_sizeLabel->setText(shown->label);
  m_size->setAccessibleName(shown->name);
  m_size->setToolTip(shown->name);
  m_size->setRange(shown->from, shown->to);
  m_size->setValue(shown->value);
  m_sizeValue->setText(shown->shown);
}

void CanvasBar::showTool() {
  const ToolId tool = m_canvas.tool();
  const bool paints = tool != ToolId::Click && tool != ToolId::Box && tool != ToolId::Pan &&
                      tool != ToolId::PolygonRemove && tool != ToolId::Candidates;
  for (QToolButton* button : {m_takePixels, m_paintOver}) button->setVisible(paints);
  m_connected->setVisible(tool == ToolId::Wand);
  m_tool->setText(m_hints ? hint(tool) : QString());
  showAmount();
}

void CanvasBar::showOverlay() {
  const int percent = static_cast<int>(std::lround(m_canvas.overlayStyle().shownOpacity() * 100));
  const QSignalBlocker block(m_opacity);
  m_opacity->setValue(percent);
  m_opacityValue->setText(tr("%1 %").arg(percent));
}

}  // namespace maskline
