// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialogButtonBox>
#include <QString>
#include <cstdint>

class QBoxLayout;
class QDialog;
class QLabel;
class QPushButton;
class QSpinBox;
class QWidget;

namespace maskline {

struct DatasetFinding;

/// A label for an error message about the form. Keeps its height while empty.
QLabel* makeComplaint(QWidget* parent);

/// An OK button with this text and Cancel, connected to accept() and reject().
QDialogButtonBox* makeButtons(QDialog& dialog, const QString& okText);
QPushButton* okButton(const QDialogButtonBox& buttons);

/// A field for a frame, from 0 to `last`.
QSpinBox* makeFrameField(QWidget* parent, const QString& objectName, std::int64_t last,
                         std::int64_t value);

/// A finding with its remedy.
QString findingText(const DatasetFinding& finding);

}  // namespace maskline
