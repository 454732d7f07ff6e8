// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/top_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include "ui/base/theme.h"
#include "ui/shell/actions/action_registry.h"
#include "ui/shell/engine_menu.h"

namespace maskline {

namespace {

QString shortened(const QLabel& label, const QString& text, int width) {
  return label.fontMetrics().elidedText(text, Qt::ElideMiddle, width);
}

QString colour(const QColor& c) { return QStringLiteral("<span style='color:%1'>").arg(c.name()); }

}  // namespace

TopBar::TopBar(Session& session, const ActionRegistry& actions, QMenu* engines, QWidget* parent)
    : QWidget(parent), m_session(session), m_actions(actions) {
  setObjectName("topBar");
  setAttribute(Qt::WA_StyledBackground);
  setRole(this, "bar");
  setFixedHeight(40);

  m_place = new QLabel(this);
  m_place->setObjectName("place");
  m_place->setAccessibleName(tr("Project and clip"));
  m_engine = new QToolButton(this);
  m_engine->setObjectName("engineButton");
  m_engine->setProperty("role", "menu");
  m_engine->setPopupMode(QToolButton::InstantPopup);
  m_engine->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_engine->setIcon(icon("engine"));
  m_engine->setMenu(engines);
  m_engine->setFocusPolicy(Qt::TabFocus);
  m_savedSign = new QLabel(this);
  m_saved = new QLabel(this);
  m_saved->setObjectName("saved");
  setRole(m_saved, "faint");

  auto* left = new QHBoxLayout;
  left->addWidget(m_place, 1);
  auto* middle = new QHBoxLayout;
  middle->setSpacing(0);
  middle->addWidget(modeButton("mode-annotate", "left"));
  middle->addWidget(modeButton("mode-review", "right"));
  auto* right = new QHBoxLayout;
  right->setSpacing(kHalfGap);
  right->addStretch(1);
  right->addWidget(m_engine);
  right->addSpacing(kGap);
  right->addWidget(actionButton("undo"));
  right->addWidget(actionButton("redo"));
  right->addSpacing(kGap);
  right->addWidget(m_savedSign);
  right->addWidget(m_saved);

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kGap + kHalfGap, 0, kGap + kHalfGap, 0);
  row->setSpacing(2 * kGap);
  row->addLayout(left, 1);
  row->addLayout(middle);
  row->addLayout(right, 1);
  refresh();
}

QPushButton* TopBar::modeButton(const char* actionId, const char* role) {
  QAction* action = m_actions.action(actionId);
  auto* button = new QPushButton(action->text(), this);
  button->setObjectName(QString::fromLatin1(actionId) + "-button");
  button->setCheckable(true);
  button->setMinimumWidth(88);
  button->setFocusPolicy(Qt::TabFocus);
  setRole(button, role);
  const auto follow = [button, action] {
    button->setChecked(action->isChecked());
    button->setEnabled(action->isEnabled());
    button->setToolTip(action->toolTip());
  };
  follow();
  connect(action, &QAction::changed, button, follow);
  connect(button, &QPushButton::clicked, this, [action, follow] {
    action->trigger();
    follow();
  });
  return button;
}

QToolButton* TopBar::actionButton(const char* actionId) {
  auto* button = new QToolButton(this);
  button->setDefaultAction(m_actions.action(actionId));
  button->setIconSize(QSize(20, 20));
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

void TopBar::refresh() {
  const bool open = m_session.hasProject();
  m_engine->setVisible(open);
  m_engine->setText(tr("Engine: %1").arg(engineTitle(m_session)));
  if (open) {
    const QString project = QString::fromStdString(m_session.project().file().stem().string());
    const QString clip =
        QString::fromStdString(m_session.project().clip().path.filename().string());
    const QString arrow = QStringLiteral(" ▸ ");
    m_place->setText(shortened(*m_place, project, 200).toHtmlEscaped() +
                     colour(maskline::palette().faint) + arrow +
                     shortened(*m_place, clip, 200).toHtmlEscaped() + "</span>");
    m_place->setToolTip(QString::fromStdString(m_session.project().file().string()) + "\n" +
                        QString::fromStdString(m_session.project().clip().info.description));
  } else {
    m_place->setText(QStringLiteral("Maskline"));
    m_place->setToolTip({});
  }
  showSaved();
}

void TopBar::showSaved() {
  const bool open = m_session.hasProject();
  m_saved->setVisible(open);
  m_savedSign->setVisible(open);
  if (!open) return;
  const bool readOnly = m_session.project().readOnly();
  m_savedSign->setText(colour(readOnly ? maskline::palette().warning : maskline::palette().faint) +
                       QStringLiteral("●</span>"));
  m_saved->setText(readOnly ? tr("read-only") : tr("saved"));
  m_saved->setToolTip(readOnly ? tr("This project is open read-only.")
                               : tr("Every change is saved immediately."));
}

}  // namespace maskline
