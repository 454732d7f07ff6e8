// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/base/worker.h"
#include "core/dataset/export.h"
#include "core/session/clip_access.h"
#include "core/session/jobs/background.h"

namespace maskline {

/// Jobs that read the whole clip from a frame source of their own: shot detection and export. An
/// export also reads the project through a connection of its own. Owner thread.
class ClipJobs {
 public:
  ClipJobs(Executor& owner, JobList& jobs, Project& project, ClipAccess clip, Worker& shotWorker,
           Worker& idleWorker, Worker& exportWorker);
  /// Ends the jobs without storing their results.
  void end();

  JobId detectShots();
  /// Detects shots on the idle worker if that was never done and the project is writable. The
  /// result is not an undo step. `onEnd` is called when the job ends, whatever the outcome. Returns
  /// no id, and does not call `onEnd`, if nothing is started.
  JobId detectShotsInBackground(std::function<void()> onEnd);
  JobId exportTo(const ExportOptions& options);
  /// Determines what the format cannot store, without writing anything. A new check ends the
  /// running one. Once the job has finished, checked() returns the result.
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
