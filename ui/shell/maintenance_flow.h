// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <filesystem>

#include "core/session/backup_keeper.h"
#include "ui/base/qt_executor.h"

class QProgressDialog;

namespace maskline {

class MainWindow;
struct Preferences;

/// Check, repair, backup and restore of project files from the window. A running task shows its
/// progress and a Cancel button. Automatic backups show nothing unless they fail.
class MaintenanceFlow final : public QObject {
  Q_OBJECT

 public:
  explicit MaintenanceFlow(MainWindow& window);
  ~MaintenanceFlow() override;

  void checkProject();
  /// `damaged` may be empty: then the dialog asks for it.
  void repairProject(const std::filesystem::path& damaged = {});
  void backUpNow();
  void restoreBackup();
  /// How many backups are kept and how often one is made.
  void apply(const Preferences& preferences);

 private:
  void startRepair(const std::filesystem::path& damaged, const std::filesystem::path& out,
                   const std::filesystem::path& clip);
  void showProgress(const QString& text);
  void hideProgress();
  void closeIfOpen(const std::filesystem::path& file);
  void tell(const Failure& failure);

  MainWindow& m_window;
  QtExecutor m_executor;
  ProjectMaintenance m_maintenance;
  BackupKeeper m_keeper;
  QPointer<QProgressDialog> m_progress;
};

}  // namespace maskline
