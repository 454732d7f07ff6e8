// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/about_dialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/base/theme.h"

namespace maskline {

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
  setObjectName("aboutDialog");
  setWindowTitle(tr("About Maskline"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* sign = new QLabel(this);
  sign->setPixmap(QIcon(":/app/maskline.svg").pixmap(QSize(64, 64), devicePixelRatioF()));
  auto* title = new QLabel(QStringLiteral("Maskline ") + QApplication::applicationVersion(), this);
  setRole(title, "title");
  auto* text =
      new QLabel(tr("Turns video into segmentation data, on this machine alone.") + "\n\n" +
                     tr("Free software under the Apache License 2.0.") + "\n" +
                     tr("Built on Qt %1, OpenCV, LibTorch, FFmpeg and SQLite.").arg(qVersion()),
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
  column->addWidget(buttons);
  setMinimumWidth(420);
}

}  // namespace maskline
