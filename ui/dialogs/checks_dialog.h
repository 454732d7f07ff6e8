// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <map>

#include "core/session/session.h"
#include "ui/dialogs/work_scope.h"

class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace maskline {

/// Makes check frames of accepted masks; lists and removes them; lists the scores.
class ChecksDialog final : public QDialog {
  Q_OBJECT

 public:
  explicit ChecksDialog(Session& session, QWidget* parent = nullptr);

 private:
  QWidget* makeForm();
  QWidget* makeChecks();
  QWidget* makeScores();
  void refresh();
  void add();
  void remove();
  void goTo(qlonglong check);

  Session& m_session;
  std::map<CheckFrameId, CheckFrame> m_listed;
  std::unique_ptr<WorkScope> m_scope;
  QSpinBox* m_every = nullptr;
  QTreeWidget* m_checks = nullptr;
  QTreeWidget* m_scores = nullptr;
  QPushButton* m_remove = nullptr;
  Subscription m_subscription;
};

}  // namespace maskline
