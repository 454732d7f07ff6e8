// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QListWidget;

namespace maskline {

class ActionRegistry;

/// The page shown without a project: ways to start, and recent projects.
class WelcomePage final : public QWidget {
  Q_OBJECT

 public:
  explicit WelcomePage(const ActionRegistry& actions, QWidget* parent = nullptr);

  void refresh();  ///< reloads the recent projects

 Q_SIGNALS:
  void projectChosen(const QString& file);

 private:
  QWidget* buttons(const ActionRegistry& actions);
  QWidget* recent();

  QWidget* m_recent;
  QListWidget* m_list;
};

}  // namespace maskline
