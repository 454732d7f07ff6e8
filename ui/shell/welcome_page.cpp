// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/welcome_page.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/base/key_names.h"
#include "ui/base/preferences.h"
#include "ui/base/theme.h"
#include "ui/shell/actions/action_registry.h"

namespace maskline {

WelcomePage::WelcomePage(const ActionRegistry& actions, QWidget* parent) : QWidget(parent) {
  setObjectName("welcome");
  setAttribute(Qt::WA_StyledBackground);
  setRole(this, "canvas");
  auto* sign = new QLabel(this);
  sign->setPixmap(QIcon(":/app/maskline.svg").pixmap(QSize(72, 72), devicePixelRatioF()));
  sign->setAlignment(Qt::AlignCenter);
  auto* title = new QLabel(tr("Drop a video here, or open the demo"), this);
  setRole(title, "title");
  title->setAlignment(Qt::AlignCenter);
  auto* text = new QLabel(tr("Click an object, propagate its mask through the clip, review "
                             "uncertain frames, export a dataset."),
                          this);
  setRole(text, "faint");
  text->setAlignment(Qt::AlignCenter);
  text->setWordWrap(true);
  auto* column = new QVBoxLayout;
  column->setSpacing(kGap);
  column->addStretch(2);
  column->addWidget(sign);
  column->addSpacing(kGap);
  column->addWidget(title);
  column->addWidget(text);
  column->addSpacing(2 * kGap);
  column->addWidget(buttons(actions), 0, Qt::AlignCenter);
  column->addSpacing(3 * kGap);
  column->addWidget(recent());
  column->addStretch(3);
  auto* row = new QHBoxLayout(this);
  row->addStretch(1);
  row->addLayout(column, 3);
  row->addStretch(1);
  refresh();
}

QWidget* WelcomePage::buttons(const ActionRegistry& actions) {
  auto* box = new QWidget(this);
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kGap);
  for (const char* id : {"open-demo", "new-project", "open-project"}) {
    QAction* action = actions.action(id);
    auto* button = new QPushButton(action->icon(), action->text(), box);
    button->setObjectName(QStringLiteral("welcome-") + id);
    setKeyTip(button, plainTitle(action->text()), id);
    button->setMinimumHeight(32);
    if (qstrcmp(id, "open-demo") == 0) {
      button->setIcon({});
      setRole(button, "primary");
    }
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    row->addWidget(button);
  }
  return box;
}

QWidget* WelcomePage::recent() {
  m_recent = new QWidget(this);
  m_recent->setMaximumWidth(560);
  m_list = new QListWidget(m_recent);
  m_list->setObjectName("recentProjects");
  m_list->setAccessibleName(tr("Recent projects"));
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setTextElideMode(Qt::ElideMiddle);
  auto* heading = new QLabel(tr("Recent projects"), m_recent);
  setRole(heading, "heading");
  auto* column = new QVBoxLayout(m_recent);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kHalfGap);
  column->addWidget(heading);
  column->addWidget(m_list);
  const auto choose = [this](QListWidgetItem* item) {
    Q_EMIT projectChosen(item->data(Qt::UserRole).toString());
  };
  connect(m_list, &QListWidget::itemClicked, this, choose);
  connect(m_list, &QListWidget::itemActivated, this, choose);
  auto* centred = new QWidget(this);
  auto* row = new QHBoxLayout(centred);
  row->setContentsMargins(0, 0, 0, 0);
  row->addStretch(1);
  row->addWidget(m_recent, 10);
  row->addStretch(1);
  return centred;
}

void WelcomePage::refresh() {
  m_list->clear();
  for (const QString& file : recentProjects()) {
    const QFileInfo info(file);
    auto* item = new QListWidgetItem(
        icon("film"),
        QStringLiteral("%1   %2").arg(info.completeBaseName(),
                                      QDir::toNativeSeparators(info.absolutePath())),
        m_list);
    item->setData(Qt::UserRole, file);
    item->setToolTip(QDir::toNativeSeparators(file));
  }
  const int rows = std::min(m_list->count(), 6);
  m_list->setFixedHeight(rows * kRowHeight + kGap);
  m_recent->setVisible(rows > 0);
}

}  // namespace maskline
