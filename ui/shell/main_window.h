// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMainWindow>
#include <filesystem>
#include <functional>
#include <memory>

#include "core/session/session.h"

namespace maskline {

class ActionRegistry;
class CareFlow;
class ErrorBar;
class FileFlow;
class WorkspaceView;

/// The window: owns the session and puts the parts together. Everything on the owner thread, which
/// is the thread of the QApplication. Make it after setUpApplication(); then openPath() or
/// openDemo() if there is something to open, then show(). Destroying it stops all work; what was
/// finished is in the project.
class MainWindow final : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow();
  ~MainWindow() override;

  /// A project is opened; for a video or an image folder the project beside it is opened, or a new
  /// one is proposed. What cannot be opened is said in the error bar.
  void openPath(const std::filesystem::path& path);
  void openDemo();

  void setReviewing(bool on);
  bool reviewing() const;

  // For the actions and for tests. The references hold until the language changes.
  Session& session();
  ActionRegistry& actions();
  WorkspaceView& workspace();
  FileFlow& files();
  CareFlow& care();
  ErrorBar& errors();

  /// One sentence in the bar over the canvas; an empty one takes the bar away.
  void tell(const QString& sentence, const QString& actionText = {},
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
