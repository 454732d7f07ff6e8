// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/file_flow.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>
#include <utility>

#include "core/project/messages.h"
#include "ui/base/core_text.h"
#include "ui/base/preferences.h"
#include "ui/dialogs/dialog_parts.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/find_clip_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/new_project_dialog.h"
#include "ui/dialogs/path_field.h"
#include "ui/shell/main_window.h"
#include "ui/shell/maintenance_flow.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

QString localFile(const QMimeData& data) {
  for (const QUrl& url : data.urls())
    if (url.isLocalFile()) return url.toLocalFile();
  return {};
}

}  // namespace

FileFlow::FileFlow(MainWindow& window)
    : QObject(&window), m_window(window), m_session(window.session()) {}

void FileFlow::newProject(const fs::path& clip) {
  auto* dialog = new NewProjectDialog(&m_window);
  if (!clip.empty()) dialog->setClip(clip);
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    m_askedClip.clear();
    m_newClip = dialog->clip();
    m_session.createProject(dialog->file(), dialog->clip());
  });
  dialog->open();
}

void FileFlow::askForProject() {
  ask("openProjectDialog", tr("Open project"),
      tr("Maskline projects") + QStringLiteral(" (*.maskline)"));
}

void FileFlow::askForVideo() { ask("openVideoDialog", tr("Open video"), videoFilter()); }

void FileFlow::ask(const QString& name, const QString& title, const QString& filter) {
  auto* dialog = new QFileDialog(&m_window, title, {}, filter);
  dialog->setObjectName(name);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this,
          [this](const QString& file) { openPath(toPath(file)); });
  dialog->open();
}

void FileFlow::openProject(const fs::path& file, bool readOnly) {
  m_asked = file;
  m_askedClip.clear();
  m_newClip.clear();
  m_opening = true;
  m_session.openProject(file, readOnly);
  m_opening = false;
}

void FileFlow::openDemo() {
  m_asked.clear();
  m_askedClip.clear();
  m_newClip.clear();
  const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  const QString folder = data + QStringLiteral("/demo");
  if (!QDir().mkpath(folder))
    return m_window.showMessage(tr("The demo cannot be written to %1.").arg(folder));
  m_session.openDemo(toPath(folder));
}

void FileFlow::openPath(const fs::path& path) {
  const QFileInfo info(fromPath(path));
  if (!info.exists())
    return m_window.showMessage(tr("There is no file or folder %1.").arg(fromPath(path)));
  if (info.suffix() == QLatin1String("maskline")) return openProject(path);
  const fs::path beside = NewProjectDialog::defaultFile(toPath(info.absoluteFilePath()));
  if (!QFileInfo::exists(fromPath(beside))) return newProject(toPath(info.absoluteFilePath()));
  openProject(beside);
  m_askedClip = toPath(info.absoluteFilePath());
}

/// A project lies beside the clip and has its name, but is another clip's.
void FileFlow::reportChangedClip(const fs::path& clip) {
  m_window.showMessage(tr("%1 is a project with another clip: %2.")
                           .arg(fromPath(m_session.project().file().filename()),
                                fromPath(m_session.project().clip().path.filename())),
                       tr("New project…"), [this, clip] { newProject(clip); });
}

void FileFlow::findClip() {
  const fs::path expected =
      m_session.hasProject() ? m_session.project().clip().path : m_missingClip;
  auto* dialog = new FindClipDialog(expected, &m_window);
  connect(dialog, &QDialog::accepted, this,
          [this, dialog] { m_session.relocateClip(dialog->clip()); });
  dialog->open();
}

void FileFlow::importMasks() {
  if (m_session.hasProject()) (new ImportDialog(m_session, &m_window))->open();
}

void FileFlow::exportProject() {
  if (m_session.hasProject()) (new ExportDialog(m_session, &m_window))->open();
}

/// The file dialog asks before a file is replaced; one that the program did not write stays all the
/// same.
void FileFlow::exportEvents() {
  if (!m_session.hasProject()) return;
  auto* dialog = new QFileDialog(&m_window, tr("Export events"));
  dialog->setObjectName("exportEvents");
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilters({tr("Comma-separated values (*.csv)"), tr("ActivityNet (*.json)")});
  dialog->setDefaultSuffix("csv");
  connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
    dialog->setDefaultSuffix(filter.contains(".json") ? "json" : "csv");
  });
  connect(dialog, &QFileDialog::fileSelected, &m_window, [this](const QString& file) {
    if (m_session.hasProject())
      m_session.document().events.exportTo(toPath(file), /*overwrite=*/true);
  });
  dialog->open();
}

void FileFlow::fillRecent(QMenu& menu) {
  menu.clear();
  for (const QString& file : recentProjects()) {
    QAction* action = menu.addAction(QDir::toNativeSeparators(file));
    connect(action, &QAction::triggered, this, [this, file] { openProject(toPath(file)); });
  }
  if (menu.isEmpty()) return menu.addAction(tr("No projects yet"))->setEnabled(false);
  menu.addSeparator();
  connect(menu.addAction(tr("Clear the list")), &QAction::triggered, this, &forgetProjects);
}

bool FileFlow::canDrop(const QMimeData& data) { return !localFile(data).isEmpty(); }

void FileFlow::drop(const QMimeData& data) { openPath(toPath(localFile(data))); }

void FileFlow::onEvent(const SessionEvent& event) {
  if (std::holds_alternative<ProjectOpened>(event)) {
    m_missingClip.clear();
    m_newClip.clear();
    rememberProject(fromPath(m_session.project().file()));
    const fs::path clip = std::exchange(m_askedClip, {});
    if (!clip.empty() && clip.filename() != m_session.project().clip().path.filename())
      reportChangedClip(clip);
  } else if (const auto* missing = std::get_if<ClipMissing>(&event)) {
    m_missingClip = missing->expected;
    m_askedClip.clear();
    const QString sentence =
        missing->reason.empty()
            ? tr("The clip of this project is not at %1 any more.").arg(fromPath(missing->expected))
            : coreText(missing->reason);
    m_window.showMessage(sentence, tr("Find it…"), [this] { findClip(); });
  } else if (const auto* error = std::get_if<ErrorRaised>(&event)) {
    onError(*error);
  } else if (const auto* changed = std::get_if<JobChanged>(&event)) {
    const Job& job = changed->job;
    if (job.kind == Job::Kind::OpenClip && job.state == Job::State::Finished)
      for (const Message& note : job.result.notes) m_window.showMessage(coreText(note));
  }
}

/// The object that the error says is locked.
std::optional<Object> FileFlow::lockedBy(const ErrorRaised& error) const {
  const Message& message = error.failure.message;
  if (!message.is(messages::project::objectLocked) || !m_session.hasProject()) return std::nullopt;
  return m_session.project().objectNamed(message.arguments.front().text);
}

/// The project that could not be opened, if the error says so. A file whose first bytes are damaged
/// is reported as not being a project.
fs::path FileFlow::damagedBy(const ErrorRaised& error) const {
  const Error::Kind kind = error.failure.kind();
  const bool unreadable = kind == Error::Kind::Corrupt || kind == Error::Kind::BadInput;
  return unreadable && m_opening ? m_asked : fs::path();
}

/// In the open dialog, if it has an error line.
bool FileFlow::showInDialog(const QString& sentence) {
  const QWidget* dialog = QApplication::activeModalWidget();
  auto* line = dialog ? dialog->findChild<QLabel*>(errorLineName) : nullptr;
  if (line) line->setText(sentence);
  return line != nullptr;
}

void FileFlow::onError(const ErrorRaised& error) {
  const QString sentence = coreText(error.failure.message);
  if (showInDialog(sentence)) return;
  if (const auto object = lockedBy(error)) {
    return m_window.showMessage(sentence, tr("Unlock"), [this, id = object->id] {
      if (m_session.hasProject()) m_session.document().objects.setLocked(id, false);
    });
  }
  if (error.failure.kind() == Error::Kind::Locked && !m_session.hasProject() && !m_asked.empty())
    return m_window.showMessage(sentence, tr("Open read-only"),
                                [this, file = m_asked] { openProject(file, true); });
  if (const fs::path damaged = damagedBy(error); !damaged.empty())
    return m_window.showMessage(sentence, tr("Save a repaired copy…"),
                                [this, damaged] { m_window.maintenance().repairProject(damaged); });
  if (!m_newClip.empty() && !m_session.hasProject())
    return m_window.showMessage(sentence, tr("Choose again…"),
                                [this, clip = m_newClip] { newProject(clip); });
  m_window.showMessage(sentence);
}

}  // namespace maskline
