// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/worker.h"
#include "core/project/project.h"
#include "core/session/job_list.h"
#include "core/session/mailbox.h"

namespace maskline {

/// Undo and redo. A small step is taken at once; one of a hundred thousand masks becomes a job that
/// works in slices between other events, and can be cancelled without a trace. Owner thread.
class StepMover {
 public:
  /// `pacer` gives the owner time for other events between two slices. What takes longer than
  /// `patience` becomes a job.
  StepMover(Executor& owner, Events& events, JobList& jobs, Project& project, Worker& pacer,
            std::chrono::milliseconds patience = std::chrono::milliseconds(50));
  /// What is under way leaves no trace.
  void end();

  /// No id if there is nothing to move, or if it was small and is done.
  JobId undo() { return start(Job::Kind::Undo); }
  JobId redo() { return start(Job::Kind::Redo); }

 private:
  JobId start(Job::Kind kind);
  void soon();
  void slice();
  void finish(Job::State state);
  void foldLog();

  Events& m_events;
  JobList& m_jobs;
  Project& m_project;
  Worker& m_pacer;
  const std::chrono::milliseconds m_patience;
  Mailbox m_mailbox;
  JobId m_job;
};

}  // namespace maskline
