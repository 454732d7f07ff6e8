// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMainWindow>
#include <filesystem>
#include <functional>
#include <memory>

#include "core/session/session.h"

namespace maskline {

class ActionRegistry;
class MaintenanceFlow;
class ErrorBar;
class FileFlow;
class WorkspaceView;

/// The main window. It owns the session and connects the parts of the window. All calls on the
/// owner thread, which is the thread of the QApplication. Create it after setUpApplication(), call
/// openPath() or openDemo() if needed, then show(). The destructor stops all work; finished results
/// are in the project.
class MainWindow final : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow();
  ~MainWindow() override;

  /// Opens a project. For a video or an image folder, opens the project beside it, or proposes a
  /// new one. Errors are shown in the error bar.
  void openPath(const std::filesystem::path& path);
  void openDemo();

  void setReviewing(bool on);
  bool reviewing() const;

  // For actions and tests. The references become invalid when the language changes.
  Session& session();
  ActionRegistry& actions();
  WorkspaceView& workspace();
  FileFlow& files();
  MaintenanceFlow& maintenance();
  ErrorBar& errors();

  /// Shows a message in the error bar; an empty one hides the bar.
  void showMessage(const QString& sentence, const QString& actionText = {},
                   std::function<void()> action = {});
  void showPreferences();

 protected:
  void changeEvent(QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
