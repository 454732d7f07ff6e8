// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "core/session/session.h"

class QMenu;
class QPushButton;
class QToolButton;

namespace maskline {

/// The buttons of the review panel: fix, accept, reject, previous, next, suggest a keyframe, and
/// menus to accept one frame and to reject with a reason.
class ReviewButtons final : public QWidget {
  Q_OBJECT

 public:
  explicit ReviewButtons(Session& session, QWidget* parent = nullptr);

  void setLarge(bool large);
  /// `waiting`: the queue has entries. `judged`: there is a mask to judge.
  void showState(bool waiting, bool judged);
  void askReason();  ///< opens the menu of reasons to reject for

 Q_SIGNALS:
  void fixRequested();

 private:
  QPushButton* button(const char* name, const QString& text, const char* actionId,
                      const QString& tip, std::function<void()> action);
  /// A button and a menu beside it.
  QWidget* withMenu(QPushButton* main, QToolButton* arrow, QMenu* menu);
  QMenu* reasonMenu();
  void layOut();
  void judge(ReviewState state, const QString& reason = {});
  void askOtherReason();

  Session& m_session;
  QPushButton *m_fix = nullptr, *m_accept = nullptr, *m_reject = nullptr;
  QPushButton *m_previous = nullptr, *m_next = nullptr, *m_suggest = nullptr;
  QToolButton *m_acceptMenu = nullptr, *m_rejectMenu = nullptr;
};

}  // namespace maskline
