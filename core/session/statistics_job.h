// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/base/worker.h"
#include "core/session/jobs/background.h"
#include "core/statistics/statistics.h"

namespace maskline {

class Project;

/// Computes the figures of the project as a job, through a connection of its own. Owner thread.
class StatisticsJob {
 public:
  StatisticsJob(Executor& owner, Events& events, JobList& jobs, Project& project, Worker& worker);
  /// Ends the job without a result.
  void end();

  /// A new job ends the running one. Once the job has finished, found() returns the figures.
  JobId start();
  const Statistics& found() const { return m_found; }
  /// Writes the figures as HTML, JSON or CSV, by the extension. Replaces only files written by this
  /// function. A refused file raises ErrorRaised and returns false.
  bool exportTo(const std::filesystem::path& file, bool overwrite) const;

 private:
  Events& m_events;
  JobList& m_jobs;
  Project& m_project;
  Worker& m_worker;
  Mailbox m_mailbox;
  JobId m_job;
  Statistics m_found;
};

}  // namespace maskline
