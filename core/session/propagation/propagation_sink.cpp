// SPDX-License-Identifier: Apache-2.0
#include "core/session/propagation/propagation_sink.h"

#include <map>
#include <vector>

namespace maskline {

PropagationSink::PropagationSink(JobList& jobs, Project& project, JobId job, const Message& step,
                                 VersionReason reason)
    : m_jobs(jobs),
      m_project(project),
      m_job(job),
      m_stepBefore(project.stepToUndo()),
      m_step(project.beginRunningStep(step, reason)) {}

void PropagationSink::keep(FrameIndex frame, const std::vector<ObjectId>& objects) {
  for (const ObjectId object : objects) m_kept.insert({object, frame});
}

void PropagationSink::storeArrived(PropagationRun& run) {
  std::vector<PropagatedFrame> arrived = run.take();
  // A job that is cancelled before the owner knows that it has begun has ended already.
  if (!m_failure && m_jobs.running(m_job)) {
    try {
      store(std::move(arrived));
    } catch (...) {
      m_failure = currentFailure();
      m_jobs.cancel(m_job);
    }
  }
  m_jobs.progress(m_job, run.progress());
}

void PropagationSink::store(std::vector<PropagatedFrame> frames) {
  std::map<ObjectId, std::vector<FrameRecord>> byObject;
  for (PropagatedFrame& frame : frames)
    if (!m_kept.contains({frame.object, frame.record.summary.frame}))
      byObject[frame.object].push_back(std::move(frame.record));
  for (const auto& [id, records] : byObject) {
    const auto object = m_project.object(id);
    if (!object || object->locked) continue;  // removed or locked meanwhile
    m_project.putRecords(*m_step, id, records);
    for (const FrameRecord& record : records) m_stored.insert({id, record.summary.frame});
  }
}

JobResult PropagationSink::result() const {
  JobResult result;
  result.kind = JobResult::Kind::MasksStored;
  result.count = static_cast<std::int64_t>(m_stored.size());
  return result;
}

}  // namespace maskline
