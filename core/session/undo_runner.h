// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/worker.h"
#include "core/project/project.h"
#include "core/session/jobs/job_list.h"
#include "core/session/mailbox.h"

namespace maskline {

/// Runs undo and redo. A small step is done at once. A large step becomes a job that runs in slices
/// on the owner thread, between other events. Cancelling it restores the state before. Owner
/// thread.
class UndoRunner {
 public:
  /// `pacer` delays the next slice, so that the owner thread handles other events in between. A
  /// step that takes longer than `patience` becomes a job.
  UndoRunner(Executor& owner, Events& events, JobList& jobs, Project& project, Worker& pacer,
             std::chrono::milliseconds patience = std::chrono::milliseconds(50));
  /// Abandons a running undo or redo without any change.
  void end();

  /// Return no id if there is no step, or if the step was small and is done.
  JobId undo() { return start(Job::Kind::Undo); }
  JobId redo() { return start(Job::Kind::Redo); }

 private:
  JobId start(Job::Kind kind);
  void soon();
  void slice();
  void finish(Job::State state);
  void checkpointWal();

  Events& m_events;
  JobList& m_jobs;
  Project& m_project;
  Worker& m_pacer;
  const std::chrono::milliseconds m_patience;
  Mailbox m_mailbox;
  JobId m_job;
};

}  // namespace maskline
