// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/worker.h"
#include "core/session/jobs/background.h"
#include "core/statistics/statistics.h"

namespace maskline {

class Project;

/// Computes the figures of the project as a job, through a connection of its own. Owner thread.
class StatisticsJob {
 public:
  StatisticsJob(Executor& owner, JobList& jobs, const Project& project, Worker& worker);
  /// Ends the job without a result.
  void end();

  /// A new job ends the one under way. found() holds the figures once the job has finished.
  JobId start();
  const Statistics& found() const { return m_found; }

 private:
  JobList& m_jobs;
  const Project& m_project;
  Worker& m_worker;
  Mailbox m_mailbox;
  JobId m_job;
  Statistics m_found;
};

}  // namespace maskline
