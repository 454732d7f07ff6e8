// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <filesystem>

class QDialogButtonBox;
class QLabel;
class QTreeWidget;

namespace maskline {

class PathField;

/// Asks for a backup of a project and for the name of the copy that is opened. No file is replaced.
class RestoreDialog final : public QDialog {
  Q_OBJECT

 public:
  /// `project` may be empty.
  explicit RestoreDialog(const std::filesystem::path& project, QWidget* parent = nullptr);

  std::filesystem::path backup() const;  ///< empty if none is selected
  std::filesystem::path out() const;

 private:
  void onProject();
  void check();

  PathField* m_project;
  QTreeWidget* m_backups;
  PathField* m_out;
  QLabel* m_complaint;
  QDialogButtonBox* m_buttons;
  bool m_outChosen = false;
};

}  // namespace maskline
