// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialogButtonBox>
#include <QString>
#include <cstdint>

#include "core/base/ids.h"

class QBoxLayout;
class QComboBox;
class QDialog;
class QLabel;
class QPushButton;
class QSpinBox;
class QTreeWidget;
class QWidget;

namespace maskline {

struct DatasetFinding;

/// A label for an error message about the form. Keeps its height while empty.
QLabel* makeComplaint(QWidget* parent);

/// A label for refused edits, in a dialog that stays open and covers the error bar. The window
/// shows the messages there.
QLabel* makeErrorLine(QWidget* parent);
constexpr char errorLineName[] = "errorLine";

/// An OK button with this text and Cancel, connected to accept() and reject().
QDialogButtonBox* makeButtons(QDialog& dialog, const QString& okText);
QPushButton* okButton(const QDialogButtonBox& buttons);

/// A field for a frame, from 0 to `last`.
QSpinBox* makeFrameField(QWidget* parent, const QString& objectName, std::int64_t last,
                         std::int64_t value);

/// A box that is as wide as its current entry needs.
QComboBox* makeBox(QWidget* parent, const QString& objectName);
/// A list without levels.
QTreeWidget* makeList(QWidget* parent, const QString& objectName, const QStringList& columns);

/// "3 – 7"
QString shownFrames(FrameRange frames);
/// Of a time in ms since 1970.
QString shownTime(std::int64_t time);

/// A finding with its remedy.
QString findingText(const DatasetFinding& finding);

}  // namespace maskline
