// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/restore_dialog.h"

#include <QDateTime>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/recovery/backups.h"
#include "ui/base/theme.h"
#include "ui/dialogs/dialog_parts.h"
#include "ui/dialogs/path_field.h"
#include "ui/dialogs/repair_dialog.h"

namespace maskline {

namespace fs = std::filesystem;

RestoreDialog::RestoreDialog(const fs::path& project, QWidget* parent) : QDialog(parent) {
  setObjectName("restoreDialog");
  setWindowTitle(tr("Restore from a backup"));
  setAttribute(Qt::WA_DeleteOnClose);
  const QString filter = tr("Maskline projects") + QStringLiteral(" (*.maskline)");
  m_project = new PathField(tr("Project"), this);
  m_project->setObjectName("project");
  m_project->addButton(tr("Choose…"), PathField::Ask::OpenFile, tr("Choose a project"), filter);
  m_backups = new QTreeWidget(this);
  m_backups->setObjectName("backups");
  m_backups->setRootIsDecorated(false);
  m_backups->setHeaderLabels({tr("Backup"), tr("Created"), tr("Size")});
  m_backups->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_backups->setAccessibleName(tr("Backups"));
  m_out = new PathField(tr("New file"), this);
  m_out->setObjectName("out");
  m_out->addButton(tr("Choose…"), PathField::Ask::SaveFile, tr("Choose a location for the project"),
                   filter);
  m_complaint = makeComplaint(this);
  m_buttons = makeButtons(*this, tr("Restore and open"));

  auto* form = new QFormLayout;
  form->setSpacing(kGap);
  form->addRow(tr("&Project"), m_project);
  form->addRow(tr("&Backups"), m_backups);
  form->addRow(tr("&New file"), m_out);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(kGap);
  column->addLayout(form);
  column->addWidget(m_complaint);
  column->addWidget(m_buttons);
  resize(680, 420);

  connect(m_project, &PathField::changed, this, &RestoreDialog::onProject);
  connect(m_out, &PathField::edited, this, [this] { m_outChosen = true; });
  connect(m_out, &PathField::changed, this, &RestoreDialog::check);
  connect(m_backups, &QTreeWidget::itemSelectionChanged, this, &RestoreDialog::check);
  m_project->setText(fromPath(project));
  onProject();
}

fs::path RestoreDialog::backup() const {
  const auto selected = m_backups->selectedItems();
  return selected.isEmpty() ? fs::path()
                            : toPath(selected.front()->data(0, Qt::UserRole).toString());
}

fs::path RestoreDialog::out() const { return m_out->path(); }

/// The newest first, which is selected.
void RestoreDialog::onProject() {
  m_backups->clear();
  const fs::path project = m_project->path();
  auto backups = project.empty() ? std::vector<Backup>() : backupsOf(project);
  std::reverse(backups.begin(), backups.end());
  for (const Backup& backup : backups) {
    const QDateTime made = QDateTime::fromMSecsSinceEpoch(backup.madeAt);
    auto* item = new QTreeWidgetItem(
        m_backups, {QString::number(backup.number), QLocale().toString(made, QLocale::ShortFormat),
                    QLocale().formattedDataSize(static_cast<qint64>(backup.bytes))});
    item->setData(0, Qt::UserRole, fromPath(backup.file));
  }
  if (!backups.empty()) m_backups->setCurrentItem(m_backups->topLevelItem(0));
  if (!m_outChosen) m_out->setText(fromPath(RepairDialog::unusedFile(project, tr("restored"))));
  check();
}

void RestoreDialog::check() {
  QString wrong;
  if (m_project->text().isEmpty()) {
    wrong = tr("Choose a project to list its backups.");
  } else if (m_backups->topLevelItemCount() == 0) {
    wrong = tr("There are no backups in the folder of this project.");
  } else if (!m_out->text().isEmpty()) {
    wrong = newProjectComplaint(m_out->text());
  }
  m_complaint->setText(wrong);
  okButton(*m_buttons)
      ->setEnabled(wrong.isEmpty() && !m_out->text().isEmpty() && !backup().empty());
}

}  // namespace maskline
