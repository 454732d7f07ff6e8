// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <optional>

#include "core/base/failure.h"
#include "core/base/worker.h"
#include "core/project/project.h"
#include "core/session/jobs/job_list.h"

namespace maskline {

/// A change of the project that is too large for one call: a job that runs it in slices on the
/// owner thread, between other events. The WAL checkpoint, which takes seconds after a large
/// change, runs on the pacer. Owner thread.
class SlicedEdit {
 public:
  /// What runs in slices: Project::startUndo() or startBulk() has begun it.
  struct Change {
    std::function<bool(std::chrono::milliseconds)> next;  ///< true once complete; may throw
    /// Restores the state before. Returns false if another edit has completed it meanwhile.
    std::function<bool()> cancel;
    std::function<Progress()> progress;
    std::function<JobResult()> result = [] { return JobResult(); };  ///< once complete
  };

  /// `pacer` delays the next slice, so that the owner thread handles other events in between.
  SlicedEdit(Executor& owner, JobList& jobs, Project& project, Worker& pacer)
      : m_jobs(jobs), m_project(project), m_pacer(pacer), m_mailbox(owner) {}

  /// Only while none is running.
  JobId start(Job::Kind kind, const Message& subject, Change change);
  /// The same as the last part of a job that is running already. It can no longer be cancelled.
  /// Afterwards the job ends in this state, or with the failure of its earlier part.
  void startIn(JobId job, Job::State ends, std::optional<Failure> failure, Change change);
  bool running() const { return bool(m_job); }
  JobId job() const { return m_job; }  ///< none if none is running
  /// Runs the rest of a running change at once, or ends it if it was cancelled.
  void finishNow();
  /// Abandons a running change without any effect.
  void end();

 private:
  void soon();
  void advance(std::chrono::milliseconds time);
  void complete();
  void cancel();
  void finish(Job::State state, const JobResult& result = {});
  void checkpointWal();

  JobList& m_jobs;
  Project& m_project;
  Worker& m_pacer;
  Mailbox m_mailbox;
  JobId m_job;
  bool m_part = false;  // of a job that began elsewhere
  Job::State m_ends = Job::State::Finished;
  std::optional<Failure> m_failure;
  Change m_change;
};

/// The rest of a bulk edit of this project.
SlicedEdit::Change restOfBulk(Project& project, Project::BulkNumber number,
                              std::function<Progress()> progress,
                              std::function<JobResult()> result);

}  // namespace maskline
