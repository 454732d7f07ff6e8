// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace maskline {

class ActionRegistry;

/// Finds an action by letters of its name and runs it. Disabled actions are listed last and marked.
class CommandPalette final : public QDialog {
  Q_OBJECT

 public:
  CommandPalette(const ActionRegistry& actions, QWidget* parent);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fill(const QString& typed);
  void run();

  const ActionRegistry& m_actions;
  QLineEdit* m_field;
  QListWidget* m_list;
};

}  // namespace maskline
