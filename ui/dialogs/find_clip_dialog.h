// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <filesystem>

namespace maskline {

class PathField;

/// Asks for the new path of a clip that was not found.
class FindClipDialog final : public QDialog {
  Q_OBJECT

 public:
  explicit FindClipDialog(const std::filesystem::path& expected, QWidget* parent = nullptr);

  std::filesystem::path clip() const;

 private:
  PathField* m_clip;
};

}  // namespace maskline
