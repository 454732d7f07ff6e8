// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <filesystem>
#include <optional>

#include "core/session/session.h"

class QMenu;
class QMimeData;

namespace maskline {

class MainWindow;

/// How projects and clips come in and go out: new, open, recent, demo, dropped files, a clip that
/// has moved, import, export.
class FileFlow final : public QObject {
  Q_OBJECT

 public:
  explicit FileFlow(MainWindow& window);

  void newProject(const std::filesystem::path& clip = {});
  void askForProject();
  void askForVideo();
  void openProject(const std::filesystem::path& file, bool readOnly = false);
  void openDemo();
  void openPath(const std::filesystem::path& path);
  void findClip();
  void importMasks();
  void exportProject();
  void fillRecent(QMenu& menu);

  static bool canDrop(const QMimeData& data);
  void drop(const QMimeData& data);

  void onEvent(const SessionEvent& event);

 private:
  void ask(const QString& name, const QString& title, const QString& filter);
  std::optional<Object> lockedBy(const ErrorRaised& error) const;
  void onError(const ErrorRaised& error);
  void tellOtherClip(const std::filesystem::path& clip);

  MainWindow& m_window;
  Session& m_session;
  std::filesystem::path m_asked;      // the project that was to be opened last
  std::filesystem::path m_askedClip;  // for which the project beside it was opened
  std::filesystem::path m_newClip;    // the clip that was to become a project last
  std::filesystem::path m_missingClip;
};

}  // namespace maskline
