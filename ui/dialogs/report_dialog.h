// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QStringList>

class QDialogButtonBox;
class QPushButton;

namespace maskline {

/// What a check or a repair has found: a heading, and a line for each thing, which can be selected
/// and copied.
class ReportDialog final : public QDialog {
  Q_OBJECT

 public:
  ReportDialog(const QString& title, const QString& heading, const QStringList& lines,
               QWidget* parent = nullptr);

  /// Another button beside Close; it closes the dialog, too.
  QPushButton* addButton(const QString& text);

 private:
  QDialogButtonBox* m_buttons;
};

}  // namespace maskline
