// SPDX-License-Identifier: Apache-2.0
#include "core/session/jobs/sliced_edit.h"

#include <thread>
#include <utility>

#include "core/base/failure.h"

namespace maskline {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds sliceTime{12};
constexpr milliseconds pause{2};

}  // namespace

SlicedEdit::Change restOfBulk(Project& project, Project::BulkNumber number,
                              std::function<Progress()> progress,
                              std::function<JobResult()> result) {
  return {[&project, number](milliseconds time) { return project.continueBulk(number, time); },
          [&project, number] { return project.cancelBulk(number); }, std::move(progress),
          std::move(result)};
}

JobId SlicedEdit::start(Job::Kind kind, const Message& subject, Change change) {
  m_change = std::move(change);
  m_project.setAutoCheckpoint(false);
  m_job = m_jobs.add(kind, subject);
  m_jobs.started(m_job);
  m_part = false;
  m_ends = Job::State::Finished;
  m_failure.reset();
  soon();
  return m_job;
}

void SlicedEdit::startIn(JobId job, Job::State ends, std::optional<Failure> failure,
                         Change change) {
  m_change = std::move(change);
  m_project.setAutoCheckpoint(false);
  m_job = job;
  m_part = true;
  m_ends = ends;
  m_failure = std::move(failure);
  soon();
}

void SlicedEdit::end() {
  if (!m_job) return;
  m_mailbox.renew();
  cancel();
}

void SlicedEdit::cancel() {
  if (m_change.cancel())
    finish(Job::State::Cancelled);
  else
    complete();
}

void SlicedEdit::finishNow() {
  if (!m_job) return;
  m_mailbox.renew();
  advance(std::chrono::hours(1));
}

void SlicedEdit::soon() {
  m_pacer.post([this, sender = m_mailbox.sender()](std::stop_token) {
    std::this_thread::sleep_for(pause);
    sender.post([this] { advance(sliceTime); });
  });
}

void SlicedEdit::advance(milliseconds time) {
  if (!m_part && m_jobs.stopToken(m_job).stop_requested()) return cancel();
  try {
    if (!m_part) m_jobs.progress(m_job, m_change.progress());
    if (!m_change.next(time)) return soon();
    complete();
  } catch (...) {
    m_jobs.fail(m_job, currentFailure());
    finish(Job::State::Failed);
  }
}

void SlicedEdit::complete() {
  const JobResult result = m_change.result();
  if (m_failure) m_jobs.fail(m_job, *m_failure);
  finish(m_failure ? Job::State::Failed : m_ends, result);
}

void SlicedEdit::finish(Job::State state, const JobResult& result) {
  m_change = {};
  m_jobs.finish(std::exchange(m_job, JobId{}), state, result);
  checkpointWal();
}

void SlicedEdit::checkpointWal() {
  m_pacer.post([this, sender = m_mailbox.sender(), file = m_project.file()](std::stop_token) {
    try {
      Project::checkpointWal(file);
    } catch (...) {
      // The next large commit runs the checkpoint.
    }
    sender.post([this] {
      if (!m_job) m_project.setAutoCheckpoint(true);
    });
  });
}

}  // namespace maskline
