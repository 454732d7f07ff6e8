// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/about_dialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/session/components.h"
#include "ui/base/theme.h"

namespace maskline {

namespace {

/// A line per library. What is pointed at says where the text of its licence is.
QTreeWidget* libraryList(QWidget* parent) {
  auto* list = new QTreeWidget(parent);
  list->setObjectName("libraries");
  list->setAccessibleName(AboutDialog::tr("Libraries"));
  list->setRootIsDecorated(false);
  list->setHeaderLabels(
      {AboutDialog::tr("Library"), AboutDialog::tr("Version"), AboutDialog::tr("Licence")});
  for (const Component& part : components(qVersion())) {
    auto* line = new QTreeWidgetItem(
        list, {QString::fromStdString(part.name), QString::fromStdString(part.version),
               QString::fromStdString(part.licence)});
    for (int column = 0; column < list->columnCount(); ++column)
      line->setToolTip(column, QString::fromStdString(part.text.string()));
  }
  for (int column = 0; column < list->columnCount(); ++column) list->resizeColumnToContents(column);
  list->setMinimumHeight(12 * list->sizeHintForRow(0));
  return list;
}

}  // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
  setObjectName("aboutDialog");
  setWindowTitle(tr("About Maskline"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* sign = new QLabel(this);
  sign->setPixmap(QIcon(":/app/maskline.svg").pixmap(QSize(64, 64), devicePixelRatioF()));
  auto* title = new QLabel(QStringLiteral("Maskline ") + QApplication::applicationVersion(), this);
  setRole(title, "title");
  auto* text = new QLabel(
      tr("Turns video into segmentation data. Works offline.") + "\n\n" +
          tr("Free software under the Apache License 2.0.") + "\n" +
          tr("It uses the libraries below. On Debian-based systems the licence texts are in %1.")
              .arg(QStringLiteral("/usr/share/doc/*/copyright")),
      this);
  text->setWordWrap(true);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* words = new QVBoxLayout;
  words->addWidget(title);
  words->addWidget(text);
  auto* row = new QHBoxLayout;
  row->setSpacing(2 * kGap);
  row->addWidget(sign, 0, Qt::AlignTop);
  row->addLayout(words, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(2 * kGap);
  column->addLayout(row);
  column->addWidget(libraryList(this), 1);
  column->addWidget(buttons);
  setMinimumWidth(620);
}

}  // namespace maskline
