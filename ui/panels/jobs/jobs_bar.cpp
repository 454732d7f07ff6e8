// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/jobs/jobs_bar.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

#include "ui/panels/jobs/job_folder.h"
#include "ui/panels/jobs/job_text.h"
#include "ui/panels/jobs/jobs_popup.h"
#include "ui/panels/thin_progress.h"

namespace maskline {

namespace {

/// The job to show: a running one, otherwise a waiting one, otherwise the last one that the user
/// started (loading an engine counts only if it has notes). Ended jobs up to `outdated` are not
/// shown, unless they failed or have notes.
const Job* mainJob(const std::vector<Job>& jobs, JobId outdated) {
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
  const bool says = last->state == Job::State::Failed || !last->result.notes.empty();
  return last->id <= outdated && !says ? nullptr : &*last;
}

}  // namespace

struct JobsBar::Impl {
  Impl(Session& s, JobsBar& b);

  void onJob();
  void onEdit();
  void show(const Job* job, int alsoLive);
  void fitText();
  void openPopup();

  Session& session;
  JobsBar& bar;
  QToolButton* text = nullptr;  // a button: its click opens the list
  QProgressBar* progress = nullptr;
  QPushButton* cancel = nullptr;
  QPushButton* folder = nullptr;  // of an export
  JobsPopup* popup = nullptr;
  JobId shown;
  JobId outdated;  // the last job before what was done since
  QString line;    // the full text
  Subscription subscription;
};

JobsBar::Impl::Impl(Session& s, JobsBar& b) : session(s), bar(b) {
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
  cancel->setToolTip(JobsBar::tr("Stop; finished frames are kept"));
  folder = new QPushButton(JobsBar::tr("Open folder"), &bar);
  folder->setObjectName(QStringLiteral("jobFolder"));
  row->addWidget(text);
  row->addWidget(folder);
  row->addWidget(progress);
  row->addWidget(cancel);
  row->addStretch(1);
  popup = new JobsPopup(session, &bar);
  connect(text, &QToolButton::clicked, &bar, [this] { openPopup(); });
  connect(cancel, &QPushButton::clicked, &bar, [this] { session.cancel(shown); });
  connect(folder, &QPushButton::clicked, &bar, [this] { openFolder(session.job(shown)); });
  subscription = session.subscribe([this](const SessionEvent& event) {
    if (std::holds_alternative<JobChanged>(event)) onJob();
    if (std::holds_alternative<HistoryChanged>(event)) onEdit();
  });
  onJob();
}

void JobsBar::Impl::onJob() {
  const std::vector<Job> jobs = session.jobs();
  const auto live =
      std::count_if(jobs.begin(), jobs.end(), [](const Job& j) { return !j.ended(); });
  show(mainJob(jobs, outdated), static_cast<int>(live) - 1);
  if (popup->isVisible()) popup->refresh();
}

/// After another edit or undo, the result of the last job is no longer shown.
void JobsBar::Impl::onEdit() {
  const std::vector<Job> jobs = session.jobs();
  if (jobs.empty() || !std::ranges::all_of(jobs, &Job::ended)) return;
  outdated = jobs.back().id;
  onJob();
}

void JobsBar::Impl::show(const Job* job, int alsoLive) {
  const bool live = job && !job->ended();
  text->setVisible(!session.jobs().empty());  // it opens the list
  progress->setVisible(live);
  cancel->setVisible(live);
  folder->setVisible(job && hasFolder(*job));
  shown = job ? job->id : JobId{};
  line = job ? jobLine(*job) : JobsBar::tr("Jobs");
  if (alsoLive > 0) line += JobsBar::tr(" (%n more)", nullptr, alsoLive);
  text->setAccessibleName(line);
  fitText();
  if (!job) return;
  // A range of 0 … 0 is a bar that only says "busy".
  progress->setMaximum(static_cast<int>(job->progress.total > 0 ? 1000 : 0));
  if (job->progress.total > 0)
    progress->setValue(static_cast<int>(1000 * job->progress.done / job->progress.total));
}

/// A long message must not widen the window.
void JobsBar::Impl::fitText() {
  constexpr int kRoom = 60;  // margins and the padding of the buttons
  int beside = cancel->isVisibleTo(&bar) ? progress->width() + cancel->sizeHint().width() : 0;
  if (folder->isVisibleTo(&bar)) beside += folder->sizeHint().width();
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

JobsBar::JobsBar(Session& session, QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("jobsBar"));
  setAccessibleName(tr("Jobs"));
  m_impl = std::make_unique<Impl>(session, *this);
}

JobsBar::~JobsBar() = default;

void JobsBar::resizeEvent(QResizeEvent*) { m_impl->fitText(); }

}  // namespace maskline
