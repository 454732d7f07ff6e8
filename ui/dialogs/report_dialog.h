// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QStringList>

class QDialogButtonBox;
class QPushButton;

namespace maskline {

/// The result of a check or a repair: a heading and a list of findings, which can be selected and
/// copied.
class ReportDialog final : public QDialog {
  Q_OBJECT

 public:
  ReportDialog(const QString& title, const QString& heading, const QStringList& lines,
               QWidget* parent = nullptr);

  /// Adds a button beside Close, which also closes the dialog.
  QPushButton* addButton(const QString& text);

 private:
  QDialogButtonBox* m_buttons;
};

}  // namespace maskline
