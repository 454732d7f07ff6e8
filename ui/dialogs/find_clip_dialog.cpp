// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/find_clip_dialog.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/theme.h"
#include "ui/dialogs/dialog_parts.h"
#include "ui/dialogs/path_field.h"

namespace maskline {

FindClipDialog::FindClipDialog(const std::filesystem::path& expected, QWidget* parent)
    : QDialog(parent) {
  setObjectName("findClipDialog");
  setWindowTitle(tr("Find the clip"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* text = new QLabel(
      expected.empty()
          ? tr("Where is the clip of this project now?")
          : tr("The clip of this project was at %1. Where is it now?").arg(fromPath(expected)),
      this);
  text->setWordWrap(true);
  text->setTextFormat(Qt::PlainText);
  m_clip = new PathField(tr("Clip"), this);
  m_clip->setObjectName("clip");
  m_clip->addButton(tr("Video…"), PathField::Ask::OpenFile, tr("Choose a video"), videoFilter());
  m_clip->addButton(tr("Folder…"), PathField::Ask::OpenFolder, tr("Choose a folder of images"));
  auto* buttons = makeButtons(*this, tr("Use this clip"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(kGap);
  column->addWidget(text);
  column->addWidget(m_clip);
  column->addSpacing(kGap);
  column->addWidget(buttons);
  const auto check = [this, buttons] {
    okButton(*buttons)->setEnabled(QFileInfo::exists(m_clip->text()));
  };
  connect(m_clip, &PathField::changed, this, check);
  m_clip->setText(fromPath(expected));
  check();
}

std::filesystem::path FindClipDialog::clip() const { return m_clip->path(); }

}  // namespace maskline
