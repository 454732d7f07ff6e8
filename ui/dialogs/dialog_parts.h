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

/// A place for one sentence about what is wrong with the form; keeps its height while empty.
QLabel* makeComplaint(QWidget* parent);

/// OK with its own words and Cancel, wired to accept() and reject().
QDialogButtonBox* makeButtons(QDialog& dialog, const QString& okText);
QPushButton* okButton(const QDialogButtonBox& buttons);

}  // namespace maskline
