// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/engine/engine_registry.h"
#include "ui/base/key_names.h"
#include "ui/base/languages.h"
#include "ui/base/preferences.h"
#include "ui/base/qt_executor.h"
#include "ui/base/theme.h"
#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/event_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/panels/objects/objects_panel.h"
#include "ui/panels/review/review_panel.h"
#include "ui/shell/actions/action_registry.h"
#include "ui/shell/actions/menus.h"
#include "ui/shell/actions/shortcuts_page.h"
#include "ui/shell/actions/window_actions.h"
#include "ui/shell/engine_menu.h"
#include "ui/shell/error_bar.h"
#include "ui/shell/file_flow.h"
#include "ui/shell/maintenance_flow.h"
#include "ui/shell/models_flow.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/welcome_page.h"
#include "ui/shell/workspace.h"
#include "ui/timeline/timeline_view.h"

namespace maskline {

namespace {

constexpr int kTickMs = 16;

OverlayStyle overlayStyle(const Preferences& preferences) {
  OverlayStyle style;
  style.opacity = preferences.overlayOpacity;
  style.fill = preferences.overlayFill;
  style.outlines = preferences.overlayOutlines;
  style.prompts = preferences.overlayPrompts;
  style.preview = preferences.hoverPreview;
  return style;
}

bool isRunning(const Session& session, Job::Kind kind) {
  const auto jobs = session.jobs();
  return std::any_of(jobs.begin(), jobs.end(),
                     [kind](const Job& job) { return job.kind == kind && !job.ended(); });
}

bool isPlaying(const Session& session) {
  return session.hasProject() && session.document().playback.playing();
}

/// Whether an event was caused by an action of the user, not by a job or by playback.
bool isUserAction(const SessionEvent& event, const Session& session) {
  if (std::holds_alternative<CurrentObjectChanged>(event)) return true;
  if (std::holds_alternative<CurrentFrameChanged>(event) ||
      std::holds_alternative<PlayingChanged>(event))
    return !isPlaying(session);
  if (const auto* changed = std::get_if<JobChanged>(&event)) {
    const Job& job = changed->job;
    return job.state == Job::State::Waiting && !job.automatic && job.kind != Job::Kind::LoadEngine;
  }
  if (std::holds_alternative<MasksChanged>(event)) return !isRunning(session, Job::Kind::Propagate);
  return std::holds_alternative<PromptsChanged>(event) ||
         std::holds_alternative<ObjectsChanged>(event) ||
         std::holds_alternative<EventsChanged>(event) ||
         std::holds_alternative<CommentsChanged>(event) ||
         std::holds_alternative<SettingsChanged>(event);
}

}  // namespace

struct MainWindow::Impl {
  explicit Impl(MainWindow& w) : window(w), session(executor), preferences(loadPreferences()) {}

  void setUp();
  void build();
  void connectParts();
  void rebuild();
  void onEvent(const SessionEvent& event);
  void onProject();
  void offerNextShot(const Job& job);
  void refresh();
  void apply(const Preferences& now);
  void restoreWindow();
  void storeWindow() const;
  void popUpMenu(QPoint at);
  std::pair<QString, QString> runningWork() const;
  void askBeforeClosing();

  MainWindow& window;
  QtExecutor executor;
  Session session;
  Preferences preferences;
  FileFlow* files = nullptr;
  MaintenanceFlow* maintenance = nullptr;  // uses the session, so it is destroyed first
  ModelsFlow* models = nullptr;

  // Created again when the language changes.
  ActionRegistry* actions = nullptr;
  LiveMenus menus;
  TopBar* top = nullptr;
  ErrorBar* errors = nullptr;
  QStackedWidget* stack = nullptr;
  WelcomePage* welcome = nullptr;
  WorkspaceView* workspace = nullptr;
  StatusLine* status = nullptr;
  QPointer<PreferencesDialog> preferencesDialog;

  QTimer refreshTimer;  // one refresh for many events
  QTimer playTimer;
  bool closingAnyway = false;
  Subscription subscription;
};

void MainWindow::Impl::setUp() {
  window.setObjectName("mainWindow");
  window.setWindowTitle(QStringLiteral("Maskline"));
  window.setAcceptDrops(true);
  window.setMinimumSize(1100, 700);
  session.setAutomaticShots(preferences.automaticShots);
  session.setAuthor(preferences.author.toStdString());
  if (preferences.threads > 0) setEngineThreads(preferences.threads);
  files = new FileFlow(window);
  maintenance = new MaintenanceFlow(window);
  models = new ModelsFlow(window);
  maintenance->apply(preferences);
  refreshTimer.setSingleShot(true);
  refreshTimer.setInterval(0);
  QObject::connect(&refreshTimer, &QTimer::timeout, &window, [this] { refresh(); });
  playTimer.setInterval(kTickMs);
  playTimer.setTimerType(Qt::PreciseTimer);
  QObject::connect(&playTimer, &QTimer::timeout, &window, [this] {
    if (session.hasProject()) session.document().playback.tick();
  });
  build();
  subscription = session.subscribe([this](const SessionEvent& event) { onEvent(event); });
  restoreWindow();
}

void MainWindow::Impl::build() {
  actions = new ActionRegistry(&window);
  window.menuBar()->clear();
  menus = buildMenus(*window.menuBar(), *actions);
  auto* engines = new QMenu(window.menuBar());
  for (QMenu* menu : {menus.engine, engines})
    QObject::connect(menu, &QMenu::aboutToShow, &window,
                     [this, menu] { fillEngineMenu(*menu, session, *actions->action("models")); });
  QObject::connect(menus.recent, &QMenu::aboutToShow, &window,
                   [this] { files->fillRecent(*menus.recent); });

  auto* centre = new QWidget;
  top = new TopBar(session, *actions, engines);
  stack = new QStackedWidget;
  welcome = new WelcomePage(*actions);
  errors = new ErrorBar(welcome);
  workspace = new WorkspaceView(session, *actions);
  status = new StatusLine(session, models->fetcher());
  stack->addWidget(welcome);
  stack->addWidget(workspace);
  auto* column = new QVBoxLayout(centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(top);
  column->addWidget(stack, 1);
  column->addWidget(status);
  window.setCentralWidget(centre);

  for (const auto& entry : actions->entries())
    (entry.spec->scope == KeyScope::Canvas ? static_cast<QWidget*>(&workspace->canvas()) : &window)
        ->addAction(entry.action);
  workspace->canvas().setOverlayStyle(overlayStyle(preferences));
  bindFileAndHelpActions(window);
  bindEditActions(window);
  bindViewActions(window);
  bindObjectActions(window);
  bindTrackActions(window);
  bindReviewActions(window);
  bindSceneActions(window);
  bindToolActions(window);
  connectParts();
  QObject::connect(actions, &ActionRegistry::keysChanged, centre,
                   [centre] { refreshKeyTips(centre); });
  // Clicking a button does not give it the focus, so that Space and Enter keep working on the
  // canvas.
  for (QAbstractButton* button : centre->findChildren<QAbstractButton*>())
    if (button->focusPolicy() & Qt::ClickFocus) button->setFocusPolicy(Qt::TabFocus);
  for (QAbstractSlider* slider : centre->findChildren<QAbstractSlider*>())
    if (slider->focusPolicy() & Qt::ClickFocus) slider->setFocusPolicy(Qt::TabFocus);
  session.setObjectWord(tr("object").toStdString());
  onProject();
}

void MainWindow::Impl::connectParts() {
  CanvasView& canvas = workspace->canvas();
  QObject::connect(&canvas, &CanvasView::failed, &window,
                   [this](const QString& sentence) { window.showMessage(sentence); });
  QObject::connect(&workspace->objects(), &ObjectsPanel::newObjectRequested, &window,
                   [this] { actions->action("new-object")->trigger(); });
  QObject::connect(&workspace->reviews(), &ReviewPanel::fixRequested, &window,
                   [this] { window.setReviewing(false); });
  QObject::connect(&canvas, &CanvasView::pixelHovered, status, &StatusLine::showPixel);
  QObject::connect(&canvas, &CanvasView::zoomChanged, status, &StatusLine::showZoom);
  QObject::connect(&canvas, &CanvasView::contextMenuRequested, &window,
                   [this](QPoint at) { popUpMenu(at); });
  QObject::connect(&workspace->objects(), &ObjectsPanel::contextMenuRequested, &window,
                   [this](ObjectId object, QPoint at) {
                     if (object) session.document().selection.select(object);
                     popUpMenu(at);
                   });
  QObject::connect(&workspace->timeline(), &TimelineView::contextMenuRequested, &window,
                   [this](ObjectId object, FrameIndex frame, QPoint at) {
                     if (object) session.document().selection.select(object);
                     session.document().playback.goTo(frame);
                     popUpMenu(at);
                   });
  QObject::connect(
      &workspace->timeline(), &TimelineView::eventRequested, &window,
      [this](const ClipEvent& event) { (new EventDialog(session, event, &window))->open(); });
  QObject::connect(welcome, &WelcomePage::projectChosen, files,
                   [this](const QString& file) { files->openPath(file.toStdU16String()); });
}

/// Creates the widgets again, because texts are set when widgets are created.
void MainWindow::Impl::rebuild() {
  const bool reviewing = workspace->reviewing();
  const bool preferencesOpen = !preferencesDialog.isNull();
  const ToolId tool = workspace->canvas().tool();
  for (QDialog* dialog : window.findChildren<QDialog*>(QString(), Qt::FindDirectChildrenOnly))
    delete dialog;
  ActionRegistry* old = actions;
  delete window.takeCentralWidget();
  build();
  delete old;
  workspace->canvas().setTool(tool);
  window.setReviewing(reviewing);
  if (preferencesOpen) window.showPreferences();
}

void MainWindow::Impl::onEvent(const SessionEvent& event) {
  if (std::holds_alternative<ProjectOpened>(event)) errors->dismiss();
  files->onEvent(event);
  if (std::holds_alternative<ProjectOpened>(event)) {
    window.setReviewing(false);
    onProject();
    workspace->canvas().setFocus();
  } else if (std::holds_alternative<ProjectClosed>(event)) {
    window.setReviewing(false);
    onProject();
  } else if (std::holds_alternative<SettingsChanged>(event)) {
    top->refresh();
  }
  if (!errors->isHidden() && isUserAction(event, session)) errors->expire();
  if (const auto* changed = std::get_if<JobChanged>(&event)) offerNextShot(changed->job);
  if (isPlaying(session) != playTimer.isActive()) {
    if (isPlaying(session))
      playTimer.start();
    else
      playTimer.stop();
  }
  if (!refreshTimer.isActive()) refreshTimer.start();
}

/// A propagation that stopped at a cut can be continued after it.
void MainWindow::Impl::offerNextShot(const Job& job) {
  if (job.state != Job::State::Finished || !job.result.stoppedAtCut) return;
  QAction* action = actions->action("next-shot");
  errors->notify(
      tr("Propagation stopped at the cut on frame %1.").arg(job.result.stoppedAtCut->value()),
      plainTitle(action->text()), [action] { action->trigger(); });
}

void MainWindow::Impl::onProject() {
  const bool open = session.hasProject();
  stack->setCurrentWidget(open ? static_cast<QWidget*>(workspace) : welcome);
  errors->placeOver(open ? static_cast<QWidget*>(&workspace->canvas()) : welcome);
  window.setWindowTitle(open ? QString::fromStdString(session.project().file().stem().string())
                             : QString("Maskline"));
  top->refresh();
  if (open) {
    status->showZoom(workspace->canvas().zoom());
  } else {
    welcome->refresh();
    status->clear();
  }
  refresh();
}

void MainWindow::Impl::refresh() {
  actions->update(factsOf(session, workspace->reviewing()));
  showState(window);
}

void MainWindow::Impl::apply(const Preferences& now) {
  const Preferences before = std::exchange(preferences, now);
  if (now.theme != before.theme) applyTheme(*qApp, now.theme);
  OverlayStyle style = overlayStyle(now);
  if (style != overlayStyle(before)) {
    style.scene = workspace->canvas().overlayStyle().scene;
    workspace->canvas().setOverlayStyle(style);
  }
  session.setAutomaticShots(now.automaticShots);
  session.setAuthor(now.author.toStdString());
  maintenance->apply(now);
  if (now.language != before.language) setLanguage(*qApp, now.language);
}

void MainWindow::Impl::restoreWindow() {
  const QByteArray geometry = QSettings().value("window/geometry").toByteArray();
  if (!geometry.isEmpty() && window.restoreGeometry(geometry)) return;
  constexpr QSize frame(16, 48);  // estimated size of window decorations
  window.resize(QSize(1440, 900).boundedTo(window.screen()->availableSize() - frame));
}

void MainWindow::Impl::storeWindow() const {
  QSettings().setValue("window/geometry", window.saveGeometry());
}

void MainWindow::Impl::popUpMenu(QPoint at) { contextMenu(*actions)->popup(at); }

/// What would be stopped, as a title and a sentence; empty if nothing.
std::pair<QString, QString> MainWindow::Impl::runningWork() const {
  if (isRunning(session, Job::Kind::Export))
    return {tr("Export is running"),
            tr("An export is still running. It will be discarded if the program closes now.")};
  if (models->downloading())
    return {tr("Download is running"),
            tr("A model is still being downloaded. If the program closes now, what has arrived is "
               "kept and the download can be resumed later.")};
  return {};
}

void MainWindow::Impl::askBeforeClosing() {
  const auto [title, sentence] = runningWork();
  auto* question =
      new QMessageBox(QMessageBox::Question, title, sentence, QMessageBox::NoButton, &window);
  question->setAttribute(Qt::WA_DeleteOnClose);
  question->setObjectName("closeQuestion");
  question->addButton(tr("Keep running"), QMessageBox::RejectRole);
  auto* leave = question->addButton(tr("Stop it and close"), QMessageBox::AcceptRole);
  QObject::connect(leave, &QPushButton::clicked, &window, [this] {
    closingAnyway = true;
    window.close();
  });
  question->open();
}

MainWindow::MainWindow() : m_impl(std::make_unique<Impl>(*this)) { m_impl->setUp(); }

MainWindow::~MainWindow() {
  // Views use the session, so they are destroyed first.
  m_impl->subscription = {};
  delete m_impl->maintenance;
  delete takeCentralWidget();
}

void MainWindow::openPath(const std::filesystem::path& path) { m_impl->files->openPath(path); }
void MainWindow::openDemo() { m_impl->files->openDemo(); }

void MainWindow::setReviewing(bool on) {
  const bool before = reviewing();
  m_impl->workspace->setReviewing(on);
  m_impl->refresh();
  if (on != before) m_impl->workspace->focusMainArea();
}

bool MainWindow::reviewing() const { return m_impl->workspace->reviewing(); }

Session& MainWindow::session() { return m_impl->session; }
ActionRegistry& MainWindow::actions() { return *m_impl->actions; }
WorkspaceView& MainWindow::workspace() { return *m_impl->workspace; }
FileFlow& MainWindow::files() { return *m_impl->files; }
MaintenanceFlow& MainWindow::maintenance() { return *m_impl->maintenance; }
ErrorBar& MainWindow::errors() { return *m_impl->errors; }

void MainWindow::showMessage(const QString& sentence, const QString& actionText,
                             std::function<void()> action) {
  if (sentence.isEmpty()) return m_impl->errors->dismiss();
  m_impl->errors->show(sentence, actionText, std::move(action));
}

void MainWindow::showPreferences() {
  auto* dialog = new PreferencesDialog(this);
  dialog->addPage(new ShortcutsPage(*m_impl->actions), tr("Shortcuts"));
  connect(dialog, &PreferencesDialog::changed, this,
          [this](const Preferences& now) { m_impl->apply(now); });
  m_impl->preferencesDialog = dialog;
  dialog->open();
}

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  // Deferred, because the event may come from a widget that rebuild() deletes.
  if (event->type() == QEvent::LanguageChange && m_impl->actions)
    QTimer::singleShot(0, this, [this] { m_impl->rebuild(); });
  if (event->type() == QEvent::PaletteChange && m_impl->top) m_impl->top->refresh();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!m_impl->closingAnyway && !m_impl->runningWork().first.isEmpty()) {
    event->ignore();
    return m_impl->askBeforeClosing();
  }
  m_impl->storeWindow();
  QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (FileFlow::canDrop(*event->mimeData())) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  m_impl->files->drop(*event->mimeData());
}

}  // namespace maskline
