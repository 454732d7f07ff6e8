// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/actions/menus.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <map>
#include <string>

#include "ui/base/theme.h"
#include "ui/shell/actions/action_registry.h"

namespace maskline {

namespace {

struct MenuText {
  Q_DECLARE_TR_FUNCTIONS(maskline::Menus)
};

QMenu* submenu(std::map<std::string, QMenu*>& known, QMenu& menu, const char* title) {
  QMenu*& found = known[title];
  if (!found) found = menu.addMenu(actionText(title));
  return found;
}

}  // namespace

LiveMenus buildMenus(QMenuBar& bar, const ActionRegistry& actions) {
  LiveMenus live;
  QMenu* menus[kMenuCount];
  for (int i = 0; i < kMenuCount; ++i) {
    menus[i] = bar.addMenu(menuTitle(static_cast<MenuId>(i)));
    menus[i]->setToolTipsVisible(false);
  }
  std::map<std::string, QMenu*> submenus;
  for (const auto& entry : actions.entries()) {
    QMenu* menu = menus[static_cast<int>(entry.spec->menu)];
    if (entry.spec->submenu) menu = submenu(submenus, *menu, entry.spec->submenu);
    if (entry.spec->ruleBefore) menu->addSeparator();
    menu->addAction(entry.action);
    if (entry.action->objectName() == QLatin1String("open-project")) {
      live.recent = menu->addMenu(MenuText::tr("Open recent"));
      live.recent->setIcon(icon(QStringLiteral("refresh")));
    }
  }
  QMenu* tools = menus[static_cast<int>(MenuId::Tools)];
  tools->addSeparator();
  live.engine = tools->addMenu(MenuText::tr("Engine"));
  live.engine->setIcon(icon(QStringLiteral("engine")));
  return live;
}

QMenu* contextMenu(const ActionRegistry& actions) {
  auto* menu = new QMenu;
  menu->setAttribute(Qt::WA_DeleteOnClose);
  QAction* fit =
      menu->addAction(actions.action("zoom-fit")->icon(), MenuText::tr("&Fit the frame"));
  QObject::connect(fit, &QAction::triggered, actions.action("zoom-fit"), &QAction::trigger);
  menu->addAction(actions.action("zoom-object"));
  const char* const rows[] = {"",
                              "new-object",
                              "rename-object",
                              "set-category",
                              "lock-object",
                              "hide-object",
                              "",
                              "keyframe",
                              "outside",
                              "outside-on",
                              "occluded",
                              "presence-range",
                              "interpolate",
                              "propagate-object",
                              "propagate-object-back",
                              "propagate-again",
                              "next-shot",
                              "cut-here",
                              "new-event",
                              "",
                              "accept",
                              "reject",
                              "comment",
                              "comment-here",
                              "",
                              "merge-objects",
                              "split-object",
                              "swap-objects",
                              "",
                              "copy-mask",
                              "extend-mask",
                              "delete-masks",
                              "",
                              "delete-mask",
                              "delete-object"};
  for (const char* id : rows) {
    if (*id)
      menu->addAction(actions.action(id));
    else
      menu->addSeparator();
  }
  return menu;
}

}  // namespace maskline
