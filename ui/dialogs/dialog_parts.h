// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialogButtonBox>
#include <QString>

class QBoxLayout;
class QDialog;
class QLabel;
class QPushButton;
class QWidget;

namespace maskline {

/// A label for an error message about the form. Keeps its height while empty.
QLabel* makeComplaint(QWidget* parent);

/// An OK button with this text and Cancel, connected to accept() and reject().
QDialogButtonBox* makeButtons(QDialog& dialog, const QString& okText);
QPushButton* okButton(const QDialogButtonBox& buttons);

}  // namespace maskline
