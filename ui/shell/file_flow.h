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

/// The operations on files: new, open, recent, demo, dropped files, relocating a clip, import,
/// export. Also shows errors in the error bar.
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
  void exportEvents();
  void fillRecent(QMenu& menu);
  /// The last project requested to be opened; empty if there was none.
  const std::filesystem::path& asked() const { return m_asked; }

  static bool canDrop(const QMimeData& data);
  void drop(const QMimeData& data);

  void onEvent(const SessionEvent& event);

 private:
  void ask(const QString& name, const QString& title, const QString& filter);
  std::optional<Object> lockedBy(const ErrorRaised& error) const;
  std::filesystem::path damagedBy(const ErrorRaised& error) const;
  static bool showInDialog(const QString& sentence);
  void onError(const ErrorRaised& error);
  void reportChangedClip(const std::filesystem::path& clip);

  MainWindow& m_window;
  Session& m_session;
  bool m_opening = false;             // the project file itself is being opened
  std::filesystem::path m_asked;      // the last project requested to be opened
  std::filesystem::path m_askedClip;  // the clip whose project was opened in place of it
  std::filesystem::path m_newClip;    // the last clip for which a project was to be created
  std::filesystem::path m_missingClip;
};

}  // namespace maskline
