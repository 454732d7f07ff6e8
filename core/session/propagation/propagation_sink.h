// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "core/base/failure.h"
#include "core/project/project.h"
#include "core/session/jobs/job_list.h"
#include "core/session/propagation/propagation_run.h"

namespace maskline {

/// Stores the masks of one running propagation: empties the channel of the run and writes its
/// content to the project, one transaction per object, collected into one undo step. If storing
/// fails, the job is cancelled and further masks are discarded, as are masks that arrive after the
/// job has ended. Owner thread.
class PropagationSink {
 public:
  PropagationSink(JobList& jobs, Project& project, JobId job, const Message& step,
                  VersionReason reason);

  /// Discards what arrives for these objects on that frame.
  void keep(FrameIndex frame, const std::vector<ObjectId>& objects);

  JobId job() const { return m_job; }
  /// Whether no step was made since this one began that has to be undone before it.
  bool isNewestStep() const { return m_project.stepToUndo() <= m_stepBefore; }

  /// Stores what has arrived and reports the progress of the job.
  void storeArrived(PropagationRun& run);
  /// Completes the undo step.
  void closeStep() { m_step.reset(); }
  const std::optional<Failure>& failure() const { return m_failure; }
  JobResult result() const;

 private:
  void store(std::vector<PropagatedFrame> frames);

  JobList& m_jobs;
  Project& m_project;
  const JobId m_job;
  const std::int64_t m_stepBefore;  // the step to undo when the propagation started
  std::unique_ptr<Project::RunningStep> m_step;
  std::set<std::pair<ObjectId, FrameIndex>> m_kept;
  std::set<std::pair<ObjectId, FrameIndex>> m_stored;
  std::optional<Failure> m_failure;
};

}  // namespace maskline
