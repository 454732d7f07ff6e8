// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/dialog_parts.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>

#include "ui/base/theme.h"

namespace maskline {

QLabel* makeComplaint(QWidget* parent) {
  auto* label = new QLabel(parent);
  label->setObjectName("complaint");
  setRole(label, "warning");
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setMinimumHeight(2 * label->fontMetrics().lineSpacing());
  label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  return label;
}

QDialogButtonBox* makeButtons(QDialog& dialog, const QString& okText) {
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
  QPushButton* ok = okButton(*buttons);
  ok->setText(okText);
  ok->setDefault(true);
  for (QAbstractButton* button : buttons->buttons()) button->setIcon({});
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  return buttons;
}

QPushButton* okButton(const QDialogButtonBox& buttons) {
  return buttons.button(QDialogButtonBox::Ok);
}

}  // namespace maskline
