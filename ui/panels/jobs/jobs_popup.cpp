// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/jobs/jobs_popup.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/base/theme.h"
#include "ui/panels/jobs/job_folder.h"
#include "ui/panels/jobs/job_text.h"

namespace maskline {

namespace {

constexpr int kMostRows = 50;
constexpr int kWidth = 400, kHeight = 240;

QString iconOf(Job::State state) {
  switch (state) {
    case Job::State::Waiting:
      return QStringLiteral("pause");
    case Job::State::Running:
      return QStringLiteral("play");
    case Job::State::Finished:
      return QStringLiteral("check");
    case Job::State::Cancelled:
      return QStringLiteral("cross");
    case Job::State::Failed:
      return QStringLiteral("warning");
  }
  return {};
}

}  // namespace

JobsPopup::JobsPopup(Session& session, ModelFetcher* models, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_session(session), m_models(models) {
  setObjectName(QStringLiteral("jobsPopup"));
  setAccessibleName(tr("Jobs"));
  setFrameShape(QFrame::StyledPanel);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  auto* title = new QLabel(tr("Jobs"), this);
  title->setProperty("role", "heading");
  column->addWidget(title);
  auto* area = new QScrollArea(this);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  auto* content = new QWidget(area);
  auto* rows = new QVBoxLayout(content);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(8);
  m_rows = new QVBoxLayout;
  m_rows->setSpacing(8);
  rows->addLayout(m_rows);
  rows->addStretch(1);
  area->setWidget(content);
  column->addWidget(area, 1);
  resize(kWidth, kHeight);
}

void JobsPopup::refresh() {
  while (QLayoutItem* item = m_rows->takeAt(0)) {
    if (QWidget* row = item->widget()) {
      row->hide();
      row->deleteLater();  // its own button may have been clicked
    }
    delete item;
  }
  std::vector<Job> jobs = m_session.jobs();
  std::reverse(jobs.begin(), jobs.end());
  if (jobs.size() > kMostRows) jobs.resize(kMostRows);
  if (m_models)
    for (const ModelFetch& task : m_models->tasks()) m_rows->addWidget(makeRow(task));
  for (const Job& job : jobs) m_rows->addWidget(makeRow(job));
  if (m_rows->count() > 0) return;
  auto* nothing = new QLabel(tr("No jobs yet"), this);
  nothing->setProperty("role", "faint");
  m_rows->addWidget(nothing);
}

JobsPopup::Row JobsPopup::makeRow(const QString& picture, const QString& title,
                                  const QString& state, bool failed) {
  auto* row = new QWidget(this);
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(8);
  auto* sign = new QLabel(row);
  sign->setPixmap(icon(picture).pixmap(16, 16));
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  auto* head = new QLabel(title, row);
  auto* detail = new QLabel(state, row);
  detail->setProperty("role", failed ? "warning" : "faint");
  for (QLabel* label : {head, detail}) {
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    words->addWidget(label);
  }
  line->addWidget(sign, 0, Qt::AlignTop);
  line->addLayout(words, 1);
  return {row, line};
}

void JobsPopup::addButton(const Row& row, const QString& picture, const QString& tip,
                          const QString& name, std::function<void()> action) {
  auto* button = new QToolButton(row.widget);
  button->setIcon(icon(picture));
  button->setAutoRaise(true);
  button->setToolTip(tip);
  button->setAccessibleName(name);
  connect(button, &QToolButton::clicked, this, std::move(action));
  row.line->addWidget(button, 0, Qt::AlignTop);
}

QWidget* JobsPopup::makeRow(const Job& job) {
  const Row row =
      makeRow(iconOf(job.state), jobTitle(job), jobState(job), job.state == Job::State::Failed);
  if (hasFolder(job))
    addButton(row, QStringLiteral("folder"), tr("Open folder"), tr("Open folder"),
              [job] { openFolder(job); });
  if (!job.ended())
    addButton(row, QStringLiteral("cross"), tr("Cancel"), tr("Cancel: %1").arg(jobTitle(job)),
              [this, id = job.id] { m_session.cancel(id); });
  return row.widget;
}

QWidget* JobsPopup::makeRow(const ModelFetch& task) {
  const Job::State state = task.progress.waiting ? Job::State::Waiting : Job::State::Running;
  const Row row = makeRow(iconOf(state), taskTitle(task), taskState(task), false);
  if (task.progress.pausing) return row.widget;
  const auto stop = [this, key = task.key] { m_models->stop(key); };
  if (task.download)
    addButton(row, QStringLiteral("pause"), tr("Pause"), tr("Pause: %1").arg(taskTitle(task)),
              stop);
  else
    addButton(row, QStringLiteral("cross"), tr("Cancel"), tr("Cancel: %1").arg(taskTitle(task)),
              stop);
  return row.widget;
}

}  // namespace maskline
