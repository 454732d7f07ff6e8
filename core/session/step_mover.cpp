// SPDX-License-Identifier: Apache-2.0
#include "core/session/step_mover.h"

#include <thread>
#include <utility>

#include "core/base/failure.h"

namespace maskline {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds sliceTime{12};
constexpr milliseconds pause{2};

}  // namespace

StepMover::StepMover(Executor& owner, Events& events, JobList& jobs, Project& project,
                     Worker& pacer, milliseconds patience)
    : m_events(events),
      m_jobs(jobs),
      m_project(project),
      m_pacer(pacer),
      m_patience(patience),
      m_mailbox(owner) {}

void StepMover::end() {
  if (!m_job) return;
  m_mailbox.renew();
  m_project.abandonMove();
  finish(Job::State::Cancelled);
}

JobId StepMover::start(Job::Kind kind) {
  if (m_job) return {};  // one at a time
  const bool undo = kind == Job::Kind::Undo;
  const Message text = undo ? m_project.undoText() : m_project.redoText();
  bool complete = true;
  const bool begun = m_events.attempt([&] {
    if (undo ? !m_project.startUndo() : !m_project.startRedo()) return;
    complete = m_project.continueMove(m_patience);
  });
  if (!begun || complete) return {};
  m_project.setLogFolding(false);
  m_job = m_jobs.add(kind, text);
  m_jobs.started(m_job);
  soon();
  return m_job;
}

void StepMover::soon() {
  m_pacer.post([this, sender = m_mailbox.sender()](std::stop_token) {
    std::this_thread::sleep_for(pause);
    sender.post([this] { slice(); });
  });
}

void StepMover::slice() {
  if (m_jobs.stopToken(m_job).stop_requested()) {
    m_project.abandonMove();
    return finish(Job::State::Cancelled);
  }
  try {
    m_jobs.progress(m_job, m_project.moved());
    if (!m_project.continueMove(sliceTime)) return soon();
    finish(Job::State::Finished);
  } catch (...) {
    m_jobs.fail(m_job, currentFailure());
    finish(Job::State::Failed);
  }
}

void StepMover::finish(Job::State state) {
  m_jobs.finish(std::exchange(m_job, JobId{}), state);
  foldLog();
}

void StepMover::foldLog() {
  m_pacer.post([this, sender = m_mailbox.sender(), file = m_project.file()](std::stop_token) {
    try {
      Project::foldLog(file);
    } catch (...) {
      // The next long commit does it.
    }
    sender.post([this] {
      if (!m_job) m_project.setLogFolding(true);
    });
  });
}

}  // namespace maskline
