// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/report_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/theme.h"

namespace maskline {

ReportDialog::ReportDialog(const QString& title, const QString& heading, const QStringList& lines,
                           QWidget* parent)
    : QDialog(parent) {
  setObjectName("reportDialog");
  setWindowTitle(title);
  setAttribute(Qt::WA_DeleteOnClose);
  auto* head = new QLabel(heading, this);
  head->setObjectName("heading");
  head->setWordWrap(true);
  head->setTextFormat(Qt::PlainText);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(kGap);
  column->addWidget(head);
  if (!lines.isEmpty()) {
    auto* list = new QListWidget(this);
    list->setObjectName("lines");
    list->setWordWrap(true);
    list->setTextElideMode(Qt::ElideNone);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list->setSpacing(kHalfGap / 2);
    list->addItems(lines);
    column->addWidget(list, 1);
  }
  m_buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  for (QAbstractButton* button : m_buttons->buttons()) button->setIcon({});
  connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  column->addWidget(m_buttons);
  resize(600, lines.isEmpty() ? sizeHint().height() : 360);
}

QPushButton* ReportDialog::addButton(const QString& text) {
  QPushButton* button = m_buttons->addButton(text, QDialogButtonBox::AcceptRole);
  button->setDefault(true);
  return button;
}

}  // namespace maskline
