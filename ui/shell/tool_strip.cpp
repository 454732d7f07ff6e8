// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/tool_strip.h"

#include <QAction>
#include <QFrame>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/base/theme.h"
#include "ui/shell/actions/action_registry.h"

namespace maskline {

ToolStrip::ToolStrip(const ActionRegistry& actions, QWidget* parent) : QWidget(parent) {
  setObjectName("toolStrip");
  setAttribute(Qt::WA_StyledBackground);
  setRole(this, "panel");
  setAccessibleName(tr("Tools"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kHalfGap, kHalfGap, kHalfGap, kHalfGap);
  column->setSpacing(kHalfGap);
  for (const char* id : {"new-object", "tool-click", "tool-box", "tool-brush", "tool-eraser",
                         "tool-polygon-add", "tool-polygon-remove", "tool-lasso", "tool-wand",
                         "tool-superpixels", "tool-pan"}) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(actions.action(id));
    button->setIconSize(QSize(20, 20));
    button->setFixedSize(36, 36);
    button->setFocusPolicy(Qt::TabFocus);
    column->addWidget(button);
    if (qstrcmp(id, "new-object") == 0) column->addSpacing(kGap);
  }
  column->addStretch(1);
}

}  // namespace maskline
