// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/jobs/jobs_bar.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "ui/panels/jobs/job_folder.h"
#include "ui/panels/jobs/job_text.h"
#include "ui/panels/jobs/jobs_popup.h"
#include "ui/panels/thin_progress.h"

namespace maskline {

namespace {

/// Whether the failure may be that of an engine, which another one does not have.
bool usesEngine(Job::Kind kind) {
  return kind == Job::Kind::LoadEngine || kind == Job::Kind::Propagate ||
         kind == Job::Kind::FindCandidates;
}

/// What Cancel does with what the job has done so far.
QString cancelHint(const Job* job) {
  if (!job) return {};
  const bool keeps = job->kind == Job::Kind::Propagate || job->kind == Job::Kind::RunModel;
  return keeps ? JobsBar::tr("Stop; finished frames are kept")
               : JobsBar::tr("Stop; nothing is changed");
}

/// The last jobs before something that makes their results old.
struct Outdated {
  JobId byEdit;
  JobId byEngine;  // another engine was chosen
};

/// The job to show: a running one, otherwise a waiting one, otherwise the last one that the user
/// started (loading an engine counts only if it has notes). Outdated jobs are not shown, unless
/// they failed for another reason than the engine or have notes.
const Job* mainJob(const std::vector<Job>& jobs, const Outdated& outdated) {
  for (const bool automatic : {false, true})
    for (const Job::State state : {Job::State::Running, Job::State::Waiting}) {
      const auto found = std::find_if(jobs.begin(), jobs.end(), [&](const Job& job) {
        return job.state == state && job.automatic == automatic;
      });
      if (found != jobs.end()) return &*found;
    }
  const auto last = std::find_if(jobs.rbegin(), jobs.rend(), [](const Job& job) {
    return job.kind != Job::Kind::LoadEngine || job.state != Job::State::Finished ||
           !job.result.notes.empty();
  });
  if (last == jobs.rend()) return nullptr;
  const bool failed = last->state == Job::State::Failed;
  if (failed && usesEngine(last->kind) && last->id <= outdated.byEngine) return nullptr;
  const bool says = failed || !last->result.notes.empty();
  return last->id <= outdated.byEdit && !says ? nullptr : &*last;
}

}  // namespace

struct JobsBar::Impl {
  Impl(Session& s, ModelFetcher* m, JobsBar& b);

  void refresh();
  void onEdit();
  void onSettings();
  void show(const Job* job, const ModelFetch* task, int alsoLive);
  void showProgress(Progress of);
  std::string engines() const;
  void fitText();
  void openPopup();

  Session& session;
  ModelFetcher* models;
  JobsBar& bar;
  QToolButton* text = nullptr;  // a button: its click opens the list
  QProgressBar* progress = nullptr;
  QPushButton* cancel = nullptr;
  QPushButton* pause = nullptr;   // of a download
  QPushButton* folder = nullptr;  // of an export
  JobsPopup* popup = nullptr;
  JobId shown;
  std::string shownTask;  // key of a ModelFetch, where no job is shown
  Outdated outdated;
  std::string enginesBefore;
  QString line;  // the full text
  Subscription subscription, modelSubscription;
};

JobsBar::Impl::Impl(Session& s, ModelFetcher* m, JobsBar& b) : session(s), models(m), bar(b) {
  auto* row = new QHBoxLayout(&bar);
  row->setContentsMargins(4, 0, 4, 0);
  row->setSpacing(8);
  text = new QToolButton(&bar);
  text->setObjectName(QStringLiteral("jobText"));
  text->setAutoRaise(true);
  text->setMinimumWidth(120);
  text->setToolTip(JobsBar::tr("Show all jobs"));
  progress = new QProgressBar(&bar);
  progress->setObjectName(QStringLiteral("jobProgress"));
  progress->setFixedWidth(160);
  makeThin(*progress);
  progress->setAccessibleName(JobsBar::tr("Progress"));
  cancel = new QPushButton(JobsBar::tr("Cancel"), &bar);
  cancel->setObjectName(QStringLiteral("jobCancel"));
  pause = new QPushButton(JobsBar::tr("Pause"), &bar);
  pause->setObjectName(QStringLiteral("jobPause"));
  pause->setToolTip(JobsBar::tr("Stop the download; what has arrived is kept"));
  folder = new QPushButton(JobsBar::tr("Open folder"), &bar);
  folder->setObjectName(QStringLiteral("jobFolder"));
  row->addWidget(text);
  row->addWidget(folder);
  row->addWidget(progress);
  row->addWidget(cancel);
  row->addWidget(pause);
  row->addStretch(1);
  popup = new JobsPopup(session, models, &bar);
  connect(text, &QToolButton::clicked, &bar, [this] { openPopup(); });
  connect(cancel, &QPushButton::clicked, &bar, [this] {
    if (shownTask.empty())
      session.cancel(shown);
    else
      models->stop(shownTask);
  });
  connect(pause, &QPushButton::clicked, &bar, [this] { models->stop(shownTask); });
  connect(folder, &QPushButton::clicked, &bar, [this] { openFolder(session.job(shown)); });
  subscription = session.subscribe([this](const SessionEvent& event) {
    if (std::holds_alternative<JobChanged>(event)) refresh();
    if (std::holds_alternative<HistoryChanged>(event)) onEdit();
    if (std::holds_alternative<SettingsChanged>(event)) onSettings();
    if (std::holds_alternative<ProjectOpened>(event)) enginesBefore = engines();
  });
  if (models) modelSubscription = models->subscribe([this](const ModelEvent&) { refresh(); });
  enginesBefore = engines();
  refresh();
}

void JobsBar::Impl::refresh() {
  const std::vector<Job> jobs = session.jobs();
  const std::vector<ModelFetch> tasks = models ? models->tasks() : std::vector<ModelFetch>();
  const Job* job = mainJob(jobs, outdated);
  const bool wanted = job && !job->ended() && !job->automatic;
  const ModelFetch* task = tasks.empty() || wanted ? nullptr : &tasks.front();
  const auto live = std::ranges::count_if(jobs, [](const Job& j) { return !j.ended(); }) +
                    static_cast<std::ptrdiff_t>(tasks.size());
  text->setVisible(!jobs.empty() || !tasks.empty());  // it opens the list
  show(task ? nullptr : job, task, static_cast<int>(live) - 1);
  if (popup->isVisible()) popup->refresh();
}

/// After another edit or undo, the result of the last job is no longer shown.
void JobsBar::Impl::onEdit() {
  const std::vector<Job> jobs = session.jobs();
  if (jobs.empty() || !std::ranges::all_of(jobs, &Job::ended)) return;
  outdated.byEdit = jobs.back().id;
  refresh();
}

std::string JobsBar::Impl::engines() const {
  if (!session.hasProject()) return {};
  const SettingsEditor& settings = session.document().settings;
  return settings.segmenter() + "\n" + settings.tracker();
}

/// After another engine was chosen, what was wrong with the one before is no longer shown.
void JobsBar::Impl::onSettings() {
  const std::string now = engines();
  if (std::exchange(enginesBefore, now) == now) return;
  const std::vector<Job> jobs = session.jobs();
  if (!jobs.empty()) outdated.byEngine = jobs.back().id;
  refresh();
}

void JobsBar::Impl::show(const Job* job, const ModelFetch* task, int alsoLive) {
  const bool live = task || (job && !job->ended());
  const bool download = task && task->download;
  progress->setVisible(live);
  cancel->setVisible(live && !download);
  cancel->setToolTip(cancelHint(task ? nullptr : job));
  pause->setVisible(download);
  pause->setEnabled(task && !task->progress.pausing);
  folder->setVisible(job && hasFolder(*job));
  shown = job ? job->id : JobId{};
  shownTask = task ? task->key : std::string();
  line = task ? taskLine(*task) : job ? jobLine(*job) : JobsBar::tr("Jobs");
  if (alsoLive > 0) line += JobsBar::tr(" (%n more)", nullptr, alsoLive);
  text->setAccessibleName(line);
  fitText();
  if (live) showProgress(task ? task->progress.bytes : job->progress);
}

void JobsBar::Impl::showProgress(Progress of) {
  // A range of 0 … 0 is a bar that only says "busy".
  progress->setMaximum(of.total > 0 ? 1000 : 0);
  if (of.total > 0) progress->setValue(static_cast<int>(1000 * of.done / of.total));
}

/// A long message must not widen the window.
void JobsBar::Impl::fitText() {
  constexpr int kRoom = 60;  // margins and the padding of the buttons
  int beside = progress->isVisibleTo(&bar) ? progress->width() : 0;
  for (const QPushButton* button : {cancel, pause, folder})
    if (button->isVisibleTo(&bar)) beside += button->sizeHint().width();
  const int room = std::max(text->minimumWidth(), bar.width() - beside - kRoom);
  const QString fitted = text->fontMetrics().elidedText(line, Qt::ElideRight, room);
  // As rich text it is wrapped.
  const QString tip = QStringLiteral("<p>%1</p>").arg(line.toHtmlEscaped());
  text->setToolTip(fitted == line ? JobsBar::tr("Show all jobs") : tip);
  if (fitted != text->text()) text->setText(fitted);
}

void JobsBar::Impl::openPopup() {
  popup->refresh();
  const QPoint above = bar.mapToGlobal(QPoint(0, 0)) - QPoint(0, popup->height() + 4);
  popup->move(above);
  popup->show();
  popup->setFocus();
}

JobsBar::JobsBar(Session& session, ModelFetcher* models, QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("jobsBar"));
  setAccessibleName(tr("Jobs"));
  m_impl = std::make_unique<Impl>(session, models, *this);
}

JobsBar::~JobsBar() = default;

void JobsBar::resizeEvent(QResizeEvent*) { m_impl->fitText(); }

}  // namespace maskline
