// SPDX-License-Identifier: Apache-2.0
#include "core/session/undo_runner.h"

#include <thread>
#include <utility>

#include "core/base/failure.h"

namespace maskline {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds sliceTime{12};
constexpr milliseconds pause{2};

}  // namespace

UndoRunner::UndoRunner(Executor& owner, Events& events, JobList& jobs, Project& project,
                       Worker& pacer, milliseconds patience)
    : m_events(events),
      m_jobs(jobs),
      m_project(project),
      m_pacer(pacer),
      m_patience(patience),
      m_mailbox(owner) {}

void UndoRunner::end() {
  if (!m_job) return;
  m_mailbox.renew();
  m_project.cancelUndoRedo();
  finish(Job::State::Cancelled);
}

JobId UndoRunner::start(Job::Kind kind) {
  if (m_job) return {};  // one at a time
  const bool undo = kind == Job::Kind::Undo;
  const Message text = undo ? m_project.undoText() : m_project.redoText();
  bool complete = true;
  const bool begun = m_events.attempt([&] {
    if (undo ? !m_project.startUndo() : !m_project.startRedo()) return;
    complete = m_project.continueUndoRedo(m_patience);
  });
  if (!begun || complete) return {};
  m_project.setAutoCheckpoint(false);
  m_job = m_jobs.add(kind, text);
  m_jobs.started(m_job);
  soon();
  return m_job;
}

void UndoRunner::soon() {
  m_pacer.post([this, sender = m_mailbox.sender()](std::stop_token) {
    std::this_thread::sleep_for(pause);
    sender.post([this] { slice(); });
  });
}

void UndoRunner::slice() {
  if (m_jobs.stopToken(m_job).stop_requested()) {
    m_project.cancelUndoRedo();
    return finish(Job::State::Cancelled);
  }
  try {
    m_jobs.progress(m_job, m_project.undoRedoProgress());
    if (!m_project.continueUndoRedo(sliceTime)) return soon();
    finish(Job::State::Finished);
  } catch (...) {
    m_jobs.fail(m_job, currentFailure());
    finish(Job::State::Failed);
  }
}

void UndoRunner::finish(Job::State state) {
  m_jobs.finish(std::exchange(m_job, JobId{}), state);
  checkpointWal();
}

void UndoRunner::checkpointWal() {
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
