// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <filesystem>

#include "ui/dialogs/path_field.h"
#include "ui/dialogs/dialog_parts.h"
#include "ui/dialogs/path_field.h"

// What a person does in dialogs.
namespace maskline::test {


inline QPushButton* button(QDialog* dialog) { return okButton(*dialog->findChild<QDialogButtonBox*>()); }

inline QString text(const std::filesystem::path& path) { return fromPath(path); }

inline void type(QDialog* dialog, const char* field, const std::filesystem::path& path) {
  QLineEdit* line = dialog->findChild<PathField*>(field)->lineEdit();
  line->setFocus();
  line->selectAll();
  QTest::keyClicks(line, text(path));
}

}  // namespace maskline::test
