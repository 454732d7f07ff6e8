// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/maintenance_flow.h"

#include <QProgressDialog>
#include <QPushButton>

#include "ui/base/core_text.h"
#include "ui/base/preferences.h"
#include "ui/dialogs/path_field.h"
#include "ui/dialogs/repair_dialog.h"
#include "ui/dialogs/report_dialog.h"
#include "ui/dialogs/restore_dialog.h"
#include "ui/shell/file_flow.h"
#include "ui/shell/main_window.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

QStringList linesOf(const std::vector<Entry>& entries) {
  QStringList lines;
  for (const Entry& entry : entries) lines << coreText(messageOf(entry));
  return lines;
}

std::int64_t savedRows(const RepairReport& report, const std::string& table) {
  for (const auto& [name, count] : report.saved)
    if (name == table) return count;
  return 0;
}

}  // namespace

MaintenanceFlow::MaintenanceFlow(MainWindow& window)
    : QObject(&window),
      m_window(window),
      m_maintenance(m_executor),
      m_keeper(m_executor, window.session()) {
  m_keeper.onFailure([this](const Failure& failure) { tell(failure); });
  m_maintenance.onProgress([this](Progress progress) {
    if (!m_progress || progress.total <= 0) return;
    m_progress->setRange(0, 1000);
    m_progress->setValue(static_cast<int>(1000 * progress.done / progress.total));
  });
}

MaintenanceFlow::~MaintenanceFlow() = default;

void MaintenanceFlow::apply(const Preferences& preferences) {
  m_keeper.setRules({preferences.backups, std::chrono::minutes(preferences.backupMinutes)});
}

void MaintenanceFlow::tell(const Failure& failure) {
  m_window.showMessage(coreText(failure.message));
}

void MaintenanceFlow::showProgress(const QString& text) {
  hideProgress();
  m_progress = new QProgressDialog(text, tr("Cancel"), 0, 0, &m_window);
  m_progress->setObjectName("careProgress");
  m_progress->setWindowTitle(QStringLiteral("Maskline"));
  m_progress->setWindowModality(Qt::WindowModal);
  m_progress->setAttribute(Qt::WA_DeleteOnClose);
  m_progress->setAutoClose(false);
  m_progress->setAutoReset(false);
  m_progress->setMinimumDuration(400);
  m_progress->setValue(0);
  connect(m_progress, &QProgressDialog::canceled, this, [this] { m_maintenance.cancel(); });
}

void MaintenanceFlow::hideProgress() {
  if (!m_progress) return;
  disconnect(m_progress, nullptr, this, nullptr);
  delete m_progress;
}

void MaintenanceFlow::checkProject() {
  if (!m_window.session().hasProject() || m_maintenance.busy()) return;
  const fs::path file = m_window.session().project().file();
  const QString name = fromPath(file.filename());
  showProgress(tr("Checking %1").arg(name));
  m_maintenance.check(file, [this, file, name](const Outcome<CheckReport>& outcome) {
    hideProgress();
    if (outcome.failure) return tell(*outcome.failure);
    if (!outcome.result) return;
    const CheckReport& report = *outcome.result;
    const int masks = static_cast<int>(report.masks);
    auto* dialog = new ReportDialog(
        tr("Check of %1").arg(name),
        report.sound() ? tr("No problems were found. %n mask(s) were checked.", nullptr, masks)
                       : tr("Problems were found. %n mask(s) were checked.", nullptr, masks),
        linesOf(report.findings), &m_window);
    if (!report.sound())
      connect(dialog->addButton(tr("Save a repaired copy…")), &QPushButton::clicked, this,
              [this, file] { repairProject(file); });
    dialog->open();
  });
}

void MaintenanceFlow::repairProject(const fs::path& damaged) {
  auto* dialog = new RepairDialog(damaged, &m_window);
  connect(dialog, &QDialog::accepted, this,
          [this, dialog] { startRepair(dialog->damaged(), dialog->out(), dialog->clip()); });
  dialog->open();
}

/// A file that is open for writing cannot be repaired.
void MaintenanceFlow::closeIfOpen(const fs::path& file) {
  Session& session = m_window.session();
  std::error_code ignored;
  if (session.hasProject() && fs::equivalent(session.project().file(), file, ignored))
    session.closeProject();
}

void MaintenanceFlow::startRepair(const fs::path& damaged, const fs::path& out,
                                  const fs::path& clip) {
  if (m_maintenance.busy()) return;
  closeIfOpen(damaged);
  const QString name = fromPath(damaged.filename());
  showProgress(tr("Repairing %1").arg(name));
  m_maintenance.repair(
      damaged, out, clip, [this, damaged, name](const Outcome<RepairReport>& outcome) {
        hideProgress();
        if (outcome.failure)
          return m_window.showMessage(coreText(outcome.failure->message), tr("Repair…"),
                                      [this, damaged] { repairProject(damaged); });
        if (!outcome.result) return;
        m_window.showMessage({});
        const RepairReport& report = *outcome.result;
        const QString saved = tr("%n mask(s) were saved into %1.", nullptr,
                                 static_cast<int>(savedRows(report, "mask")))
                                  .arg(fromPath(report.file.filename()));
        auto* dialog = new ReportDialog(
            tr("Repair of %1").arg(name),
            saved + ' ' + (report.lost.empty() ? tr("Nothing was lost.") : tr("Lost data:")),
            linesOf(report.lost), &m_window);
        connect(dialog->addButton(tr("Open it")), &QPushButton::clicked, this,
                [this, file = report.file] { m_window.files().openProject(file); });
        dialog->open();
      });
}

void MaintenanceFlow::backUpNow() {
  if (!m_window.session().hasProject() || m_maintenance.busy()) return;
  const fs::path file = m_window.session().project().file();
  showProgress(tr("Backing up %1").arg(fromPath(file.filename())));
  // No other is removed for one that somebody has asked for.
  m_maintenance.backUp(file, 0, [this](const Outcome<BackupResult>& outcome) {
    hideProgress();
    if (outcome.failure) return tell(*outcome.failure);
    if (!outcome.result) return;
    const auto& made = outcome.result->made;
    m_window.showMessage(made ? tr("Backed up as %1.").arg(fromPath(made->file.filename()))
                              : tr("Nothing has changed since the newest backup."));
  });
}

void MaintenanceFlow::restoreBackup() {
  const Session& session = m_window.session();
  auto* dialog = new RestoreDialog(
      session.hasProject() ? session.project().file() : m_window.files().asked(), &m_window);
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    if (m_maintenance.busy()) return;
    showProgress(tr("Restoring %1").arg(fromPath(dialog->backup().filename())));
    m_maintenance.restore(dialog->backup(), dialog->out(),
                          [this](const Outcome<fs::path>& outcome) {
                            hideProgress();
                            if (outcome.failure) return tell(*outcome.failure);
                            if (outcome.result) m_window.files().openProject(*outcome.result);
                          });
  });
  dialog->open();
}

}  // namespace maskline
