// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>
#include <filesystem>
#include <functional>

class QLineEdit;

namespace maskline {

/// A line edit for a path, with buttons that open file dialogs.
class PathField final : public QWidget {
  Q_OBJECT

 public:
  enum class Ask { OpenFile, OpenFolder, SaveFile };

  explicit PathField(const QString& name, QWidget* parent = nullptr);

  void addButton(const QString& text, Ask ask, const QString& title, const QString& filter = {});
  QString text() const;
  std::filesystem::path path() const;
  void setText(const QString& text);
  QLineEdit* lineEdit() { return m_line; }

 Q_SIGNALS:
  void edited(const QString& text);  ///< by the user, not by setText()
  void changed(const QString& text);

 private:
  void ask(Ask how, const QString& title, const QString& filter);

  QLineEdit* m_line;
};

/// "Videos (*.mp4 …);;All files (*)"
QString videoFilter();

std::filesystem::path toPath(const QString& text);
QString fromPath(const std::filesystem::path& path);

}  // namespace maskline
