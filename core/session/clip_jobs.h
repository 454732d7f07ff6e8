// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/base/worker.h"
#include "core/dataset/export.h"
#include "core/session/background.h"
#include "core/session/clip_access.h"

namespace maskline {

/// Jobs that read the whole clip from a source of their own: finding shots, and exporting (which
/// also reads the project through a connection of its own). Owner thread.
class ClipJobs {
 public:
  ClipJobs(Executor& owner, JobList& jobs, Project& project, ClipAccess clip, Worker& shotWorker,
           Worker& idleWorker, Worker& exportWorker);
  /// Ends the jobs; their results are not stored any more.
  void end();

  JobId detectShots();
  /// If that was never done and may be stored: on the idle worker, as no undo step. `onEnd` is
  /// called when it has ended, however. No id if it is not done.
  JobId detectShotsUnasked(std::function<void()> onEnd);
  JobId exportTo(const ExportOptions& options);
  /// Finds out what the format could not hold; a new check ends the one under way. checked() says
  /// what once the job has finished.
  JobId check(const ExportOptions& options);
  const ExportReport& checked() const { return m_checked; }

 private:
  JobList& m_jobs;
  Project& m_project;
  const ClipAccess m_clip;
  Worker& m_shotWorker;
  Worker& m_idleWorker;
  Worker& m_exportWorker;
  Mailbox m_mailbox;
  std::vector<JobId> m_started;
  JobId m_check;
  ExportReport m_checked;
};

}  // namespace maskline
