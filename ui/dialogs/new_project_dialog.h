// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <filesystem>

class QDialogButtonBox;
class QLabel;

namespace maskline {

class PathField;

/// Asks for a clip and for the path of the project file. The path is derived from the clip until
/// the user chooses one. Invalid input is reported at once.
class NewProjectDialog final : public QDialog {
  Q_OBJECT

 public:
  explicit NewProjectDialog(QWidget* parent = nullptr);

  /// Suggests a project file that does not exist yet.
  void setClip(const std::filesystem::path& clip);
  std::filesystem::path clip() const;
  std::filesystem::path file() const;

  /// "<clip>.maskline" beside the clip, or in the documents folder if the folder of the clip is not
  /// writable.
  static std::filesystem::path defaultFile(const std::filesystem::path& clip);

 private:
  void onClip();
  void check();

  PathField* m_clip;
  PathField* m_file;
  QLabel* m_complaint;
  QDialogButtonBox* m_buttons;
  bool m_fileChosen = false;
};

}  // namespace maskline
