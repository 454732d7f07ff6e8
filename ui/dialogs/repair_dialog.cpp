// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/repair_dialog.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/theme.h"
#include "ui/dialogs/dialog_parts.h"
#include "ui/dialogs/path_field.h"

namespace maskline {

namespace fs = std::filesystem;

QString newProjectComplaint(const QString& file) {
  const QFileInfo info(file);
  if (info.exists()) return RepairDialog::tr("%1 exists already: choose another name.").arg(file);
  const QFileInfo folder(info.absolutePath());
  if (!folder.isDir() || !folder.isWritable())
    return RepairDialog::tr("The folder %1 is not writable: choose another folder.")
        .arg(folder.filePath());
  return {};
}

RepairDialog::RepairDialog(const fs::path& damaged, QWidget* parent) : QDialog(parent) {
  setObjectName("repairDialog");
  setWindowTitle(tr("Repair a project"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* text = new QLabel(tr("Everything that can be read from the damaged project is saved to a "
                             "new file. The damaged file is not changed."),
                          this);
  text->setWordWrap(true);
  const QString filter = tr("Maskline projects") + QStringLiteral(" (*.maskline)");
  m_damaged = new PathField(tr("Damaged project"), this);
  m_damaged->setObjectName("damaged");
  m_damaged->addButton(tr("Choose…"), PathField::Ask::OpenFile, tr("Choose a project"), filter);
  m_out = new PathField(tr("New file"), this);
  m_out->setObjectName("out");
  m_out->addButton(tr("Choose…"), PathField::Ask::SaveFile, tr("Choose a location for the project"),
                   filter);
  m_clip = new PathField(tr("Clip"), this);
  m_clip->setObjectName("clip");
  m_clip->lineEdit()->setPlaceholderText(tr("Needed only if the project no longer contains it"));
  m_clip->addButton(tr("Video…"), PathField::Ask::OpenFile, tr("Choose a video"), videoFilter());
  m_clip->addButton(tr("Folder…"), PathField::Ask::OpenFolder, tr("Choose a folder of images"));
  m_complaint = makeComplaint(this);
  m_buttons = makeButtons(*this, tr("Repair"));

  auto* form = new QFormLayout;
  form->setSpacing(kGap);
  form->addRow(tr("&Damaged project"), m_damaged);
  form->addRow(tr("&New file"), m_out);
  form->addRow(tr("&Clip"), m_clip);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(kGap);
  column->addWidget(text);
  column->addLayout(form);
  column->addWidget(m_complaint);
  column->addWidget(m_buttons);
  setMinimumWidth(640);

  connect(m_damaged, &PathField::changed, this, &RepairDialog::onDamaged);
  connect(m_out, &PathField::edited, this, [this] { m_outChosen = true; });
  connect(m_out, &PathField::changed, this, &RepairDialog::check);
  connect(m_clip, &PathField::changed, this, &RepairDialog::check);
  m_damaged->setText(fromPath(damaged));
  check();
}

fs::path RepairDialog::damaged() const { return m_damaged->path(); }
fs::path RepairDialog::out() const { return m_out->path(); }
fs::path RepairDialog::clip() const { return m_clip->path(); }

fs::path RepairDialog::unusedFile(const fs::path& project, const QString& purpose) {
  if (project.empty()) return {};
  const QFileInfo info(fromPath(project));
  const QString stem = info.absolutePath() + '/' + info.completeBaseName();
  QString file = QStringLiteral("%1 (%2).maskline").arg(stem, purpose);
  for (int i = 2; QFileInfo::exists(file); ++i)
    file = QStringLiteral("%1 (%2 %3).maskline").arg(stem, purpose).arg(i);
  return toPath(file);
}

void RepairDialog::onDamaged() {
  if (!m_outChosen) m_out->setText(fromPath(unusedFile(damaged(), tr("repaired"))));
  check();
}

void RepairDialog::check() {
  QString wrong;
  const bool complete = !m_damaged->text().isEmpty() && !m_out->text().isEmpty();
  if (complete) {
    wrong = newProjectComplaint(m_out->text());
    for (const PathField* field : {m_damaged, m_clip})
      if (!field->text().isEmpty() && !QFileInfo::exists(field->text()))
        wrong = tr("There is no file or folder %1.").arg(field->text());
  }
  m_complaint->setText(wrong);
  okButton(*m_buttons)->setEnabled(complete && wrong.isEmpty());
}

}  // namespace maskline
