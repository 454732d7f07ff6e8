// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/review/review_buttons.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include "ui/base/key_names.h"
#include "ui/base/theme.h"

namespace maskline {

ReviewButtons::ReviewButtons(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session) {
  m_fix = button("reviewFix", tr("Fix"), "fix", tr("Correct this frame"),
                 [this] { Q_EMIT fixRequested(); });
  m_accept = button("reviewAccept", tr("Accept"), "accept-next",
                    tr("Accept this stretch and go to the next"),
                    [this] { judge(ReviewState::Accepted); });
  m_reject = button("reviewReject", tr("Reject"), "reject",
                    tr("Mark this stretch as wrong and go to the next"),
                    [this] { judge(ReviewState::Rejected); });
  m_previous =
      button("reviewPrevious", tr("Previous"), "weak-previous", tr("Previous stretch to review"),
             [this] { m_session.document().review.goToNext(-1); });
  m_next = button("reviewNext", tr("Next"), "weak-next", tr("Next stretch to review"),
                  [this] { m_session.document().review.goToNext(+1); });
  m_suggest = button("reviewSuggest", tr("Suggest"), "suggest-keyframe",
                     tr("Go to the frame where a keyframe of this object is expected to help most"),
                     [this] { m_session.document().review.goToSuggestion(); });
  m_previous->setIcon(icon(QStringLiteral("weak-previous")));
  m_next->setIcon(icon(QStringLiteral("weak-next")));
  m_suggest->setIcon(icon(QStringLiteral("keyframe")));
  m_acceptMenu = new QToolButton(this);
  m_acceptMenu->setAccessibleName(tr("More ways to accept"));
  m_rejectMenu = new QToolButton(this);
  m_rejectMenu->setObjectName(QStringLiteral("reviewReasons"));
  m_rejectMenu->setAccessibleName(tr("Reject with a reason"));
  layOut();
}

void ReviewButtons::layOut() {
  auto* acceptMenu = new QMenu(this);
  acceptMenu->addAction(tr("Accept this frame only"), this, [this] {
    m_session.document().review.judgeFrameAndGoOn(ReviewState::Accepted);
  });
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(4);
  grid->addWidget(m_fix, 0, 0);
  grid->addWidget(withMenu(m_accept, m_acceptMenu, acceptMenu), 0, 1);
  grid->addWidget(withMenu(m_reject, m_rejectMenu, reasonMenu()), 0, 2);
  grid->addWidget(m_previous, 1, 0);
  grid->addWidget(m_next, 1, 1);
  grid->addWidget(m_suggest, 1, 2);
  for (int column = 0; column < 3; ++column) grid->setColumnStretch(column, 1);
}

QPushButton* ReviewButtons::button(const char* name, const QString& text, const char* actionId,
                                   const QString& tip, std::function<void()> action) {
  auto* made = new QPushButton(text, this);
  made->setObjectName(QString::fromLatin1(name));
  setKeyTip(made, tip, actionId);
  connect(made, &QPushButton::clicked, this, std::move(action));
  return made;
}

QWidget* ReviewButtons::withMenu(QPushButton* main, QToolButton* arrow, QMenu* menu) {
  auto* pair = new QWidget(this);
  auto* row = new QHBoxLayout(pair);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  arrow->setIcon(icon(QStringLiteral("chevron-down")));
  arrow->setIconSize({12, 12});
  arrow->setToolTip(arrow->accessibleName());
  arrow->setProperty("role", "arrow");
  arrow->setFixedWidth(20);
  arrow->setPopupMode(QToolButton::InstantPopup);
  arrow->setMenu(menu);
  row->addWidget(main, 1);
  row->addWidget(arrow);
  return pair;
}

QMenu* ReviewButtons::reasonMenu() {
  auto* menu = new QMenu(this);
  for (const QString& reason :
       {tr("Wrong object"), tr("Parts are missing"), tr("Includes background"),
        tr("Outline is not exact"), tr("Object is not visible")})
    menu->addAction(reason, this, [this, reason] { judge(ReviewState::Rejected, reason); });
  menu->addSeparator();
  menu->addAction(tr("Another reason…"), this, &ReviewButtons::askOtherReason);
  return menu;
}

void ReviewButtons::askReason() {
  if (m_rejectMenu->isEnabled()) m_rejectMenu->showMenu();
}

void ReviewButtons::askOtherReason() {
  auto* dialog = new QInputDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Reject with a reason"));
  dialog->setLabelText(tr("Why is this stretch wrong? The reason is kept as a comment."));
  connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& text) {
    if (m_session.hasProject() && !text.trimmed().isEmpty())
      judge(ReviewState::Rejected, text.trimmed());
  });
  dialog->open();
}

void ReviewButtons::judge(ReviewState state, const QString& reason) {
  m_session.document().review.judgeAndGoOn(state, reason.toStdString());
}

void ReviewButtons::showState(bool waiting, bool judged) {
  m_previous->setEnabled(waiting);
  m_next->setEnabled(waiting);
  setRole(m_accept, waiting ? "primary" : "");
  m_suggest->setEnabled(m_session.hasProject() && m_session.document().selection.object());
  for (QWidget* judge : {static_cast<QWidget*>(m_fix), static_cast<QWidget*>(m_accept),
                         static_cast<QWidget*>(m_reject), static_cast<QWidget*>(m_acceptMenu),
                         static_cast<QWidget*>(m_rejectMenu)})
    judge->setEnabled(judged);
}

void ReviewButtons::setLarge(bool large) {
  for (QPushButton* judge : {m_fix, m_accept, m_reject}) judge->setMinimumHeight(large ? 36 : 0);
}

}  // namespace maskline
