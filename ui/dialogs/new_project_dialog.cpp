// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/new_project_dialog.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <string>

#include "ui/base/theme.h"
#include "ui/dialogs/dialog_parts.h"
#include "ui/dialogs/path_field.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

const QString kSuffix = QStringLiteral(".maskline");

/// `file`, or with a number after its name that none beside it has.
fs::path unusedFile(const fs::path& file) {
  fs::path unused = file;
  for (int i = 2; QFileInfo::exists(fromPath(unused)); ++i)
    unused.replace_filename(file.stem().string() + "-" + std::to_string(i) +
                            file.extension().string());
  return unused;
}

bool writable(const QString& folder) {
  const QFileInfo info(folder);
  return info.isDir() && info.isWritable();
}

QString complaint(const QString& clip, const QString& file) {
  if (clip.isEmpty()) return {};
  const QFileInfo clipInfo(clip);
  if (!clipInfo.exists()) return NewProjectDialog::tr("There is no file or folder %1.").arg(clip);
  if (!clipInfo.isReadable()) return NewProjectDialog::tr("%1 cannot be read.").arg(clip);
  if (file.isEmpty()) return NewProjectDialog::tr("Choose a location for the project file.");
  const QFileInfo fileInfo(file);
  if (fileInfo.exists())
    return NewProjectDialog::tr("%1 exists already: choose another name, or open that project.")
        .arg(file);
  if (!writable(fileInfo.absolutePath()))
    return NewProjectDialog::tr("The folder %1 is not writable: choose another folder.")
        .arg(fileInfo.absolutePath());
  return {};
}

}  // namespace

NewProjectDialog::NewProjectDialog(QWidget* parent) : QDialog(parent) {
  setObjectName("newProjectDialog");
  setWindowTitle(tr("New project"));
  setAttribute(Qt::WA_DeleteOnClose);
  m_clip = new PathField(tr("Video or image folder"), this);
  m_clip->setObjectName("clip");
  m_clip->addButton(tr("Video…"), PathField::Ask::OpenFile, tr("Choose a video"), videoFilter());
  m_clip->addButton(tr("Folder…"), PathField::Ask::OpenFolder, tr("Choose a folder of images"));
  m_file = new PathField(tr("Project file"), this);
  m_file->setObjectName("file");
  m_file->addButton(tr("Choose…"), PathField::Ask::SaveFile,
                    tr("Choose a location for the project"),
                    tr("Maskline projects") + QStringLiteral(" (*.maskline)"));
  m_complaint = makeComplaint(this);
  m_buttons = makeButtons(*this, tr("Create"));

  auto* form = new QFormLayout;
  form->setSpacing(kGap);
  form->addRow(tr("&Clip"), m_clip);
  form->addRow(tr("&Project"), m_file);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(kGap);
  column->addLayout(form);
  column->addWidget(m_complaint);
  column->addWidget(m_buttons);

  connect(m_clip, &PathField::changed, this, &NewProjectDialog::onClip);
  connect(m_file, &PathField::edited, this, [this] { m_fileChosen = true; });
  connect(m_file, &PathField::changed, this, &NewProjectDialog::check);
  check();
}

void NewProjectDialog::setClip(const fs::path& clip) {
  m_clip->setText(fromPath(clip));
  m_file->setText(fromPath(unusedFile(defaultFile(clip))));
}

fs::path NewProjectDialog::clip() const { return m_clip->path(); }

fs::path NewProjectDialog::file() const {
  QString file = m_file->text();
  if (!file.isEmpty() && !file.endsWith(kSuffix)) file += kSuffix;
  return toPath(file);
}

fs::path NewProjectDialog::defaultFile(const fs::path& clip) {
  fs::path whole = clip;
  if (!whole.has_filename()) whole = whole.parent_path();  // "folder/"
  const bool folder = QFileInfo(fromPath(whole)).isDir();
  const fs::path name = folder ? whole.filename() : whole.stem();
  fs::path place = whole.parent_path();
  if (!writable(fromPath(place)))
    place = toPath(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
  return place / (name.string() + kSuffix.toStdString());
}

void NewProjectDialog::onClip() {
  if (!m_fileChosen)
    m_file->setText(m_clip->text().isEmpty() ? QString() : fromPath(defaultFile(clip())));
  check();
}

void NewProjectDialog::check() {
  const QString wrong = complaint(m_clip->text(), fromPath(file()));
  m_complaint->setText(wrong);
  okButton(*m_buttons)->setEnabled(wrong.isEmpty() && !m_clip->text().isEmpty());
}

}  // namespace maskline
