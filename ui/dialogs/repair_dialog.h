// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <filesystem>

class QDialogButtonBox;
class QLabel;

namespace maskline {

class PathField;

/// Asks for a damaged project and for the new file to which its readable rows are saved.
class RepairDialog final : public QDialog {
  Q_OBJECT

 public:
  /// `damaged` may be empty.
  explicit RepairDialog(const std::filesystem::path& damaged, QWidget* parent = nullptr);

  std::filesystem::path damaged() const;
  std::filesystem::path out() const;
  /// Empty unless the user has given one.
  std::filesystem::path clip() const;

  /// "NAME (purpose).maskline" beside `project`, with a number if that is taken.
  static std::filesystem::path unusedFile(const std::filesystem::path& project,
                                          const QString& purpose);

 private:
  void onDamaged();
  void check();

  PathField* m_damaged;
  PathField* m_out;
  PathField* m_clip;
  QLabel* m_complaint;
  QDialogButtonBox* m_buttons;
  bool m_outChosen = false;
};

/// Why `file` cannot be a new project; empty if it can.
QString newProjectComplaint(const QString& file);

}  // namespace maskline
