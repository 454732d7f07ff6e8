// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <vector>

#include "core/session/session.h"
#include "ui/dialogs/work_scope.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTreeWidget;

namespace maskline {

/// Moves work to another stage; lists returned work and all earlier moves; edits the stages.
class StagesDialog final : public QDialog {
  Q_OBJECT

 public:
  /// `author`: whose returned work is listed first.
  StagesDialog(Session& session, const QString& author, QWidget* parent = nullptr);

 private:
  QWidget* makeMove();
  QWidget* makeReturned();
  QWidget* makeHistory();
  QWidget* makeStages();
  void refresh();
  void fillStages();
  void fillReturned();
  void fillHistory();
  void suggestStage();
  void move();
  void goTo(int change);
  void addStage();
  void removeStage();
  StageId selectedStage() const;

  Session& m_session;
  const QString m_author;
  std::vector<StageChange> m_listed;  // the rows of both lists refer to these by index
  std::unique_ptr<WorkScope> m_scope;
  QComboBox* m_stage = nullptr;
  QLineEdit* m_note = nullptr;
  QPushButton* m_move = nullptr;
  QCheckBox* m_mine = nullptr;
  QTreeWidget* m_returned = nullptr;
  QTreeWidget* m_history = nullptr;
  QListWidget* m_stages = nullptr;
  QPushButton* m_remove = nullptr;
  Subscription m_subscription;
};

}  // namespace maskline
