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

JobsPopup::JobsPopup(Session& session, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_session(session) {
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
  for (const Job& job : jobs) m_rows->addWidget(makeRow(job));
  if (!jobs.empty()) return;
  auto* nothing = new QLabel(tr("No jobs yet"), this);
  nothing->setProperty("role", "faint");
  m_rows->addWidget(nothing);
}

QWidget* JobsPopup::makeRow(const Job& job) {
  auto* row = new QWidget(this);
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(8);
  auto* picture = new QLabel(row);
  picture->setPixmap(icon(iconOf(job.state)).pixmap(16, 16));
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  auto* title = new QLabel(jobTitle(job), row);
  title->setTextFormat(Qt::PlainText);
  auto* state = new QLabel(jobState(job), row);
  state->setTextFormat(Qt::PlainText);
  state->setProperty("role", job.state == Job::State::Failed ? "warning" : "faint");
  for (QLabel* label : {title, state}) label->setWordWrap(true);
  words->addWidget(title);
  words->addWidget(state);
  line->addWidget(picture, 0, Qt::AlignTop);
  line->addLayout(words, 1);
  if (hasFolder(job)) {
    auto* folder = new QToolButton(row);
    folder->setIcon(icon(QStringLiteral("folder")));
    folder->setAutoRaise(true);
    folder->setToolTip(tr("Open folder"));
    folder->setAccessibleName(tr("Open folder"));
    connect(folder, &QToolButton::clicked, this, [job] { openFolder(job); });
    line->addWidget(folder, 0, Qt::AlignTop);
  }
  if (job.ended()) return row;
  auto* cancel = new QToolButton(row);
  cancel->setIcon(icon(QStringLiteral("cross")));
  cancel->setAutoRaise(true);
  cancel->setToolTip(tr("Cancel"));
  cancel->setAccessibleName(tr("Cancel: %1").arg(jobTitle(job)));
  connect(cancel, &QToolButton::clicked, this, [this, id = job.id] { m_session.cancel(id); });
  line->addWidget(cancel, 0, Qt::AlignTop);
  return row;
}

}  // namespace maskline
