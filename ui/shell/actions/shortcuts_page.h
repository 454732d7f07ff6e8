// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace maskline {

class ActionRegistry;

/// The preferences page for changing shortcuts. Warns which action would lose its shortcut.
class ShortcutsPage final : public QWidget {
  Q_OBJECT

 public:
  explicit ShortcutsPage(ActionRegistry& actions, QWidget* parent = nullptr);

 private:
  void layOut();
  void fill();
  void showKeys();
  void filter(const QString& typed);
  void showCurrent();
  void check();
  void apply();
  QString currentId() const;

  ActionRegistry& m_actions;
  QLineEdit* m_search;
  QTreeWidget* m_list;
  QKeySequenceEdit* m_key;
  QPushButton* m_set;
  QPushButton* m_clear;
  QPushButton* m_restore;
  QLabel* m_conflict;
};

}  // namespace maskline
