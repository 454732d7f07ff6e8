// SPDX-License-Identifier: Apache-2.0
#include "core/session/statistics_job.h"

#include "core/project/project.h"
#include "core/statistics/read_statistics.h"
#include "core/statistics/report_file.h"

namespace maskline {

StatisticsJob::StatisticsJob(Executor& owner, Events& events, JobList& jobs, Project& project,
                             Worker& worker)
    : m_events(events), m_jobs(jobs), m_project(project), m_worker(worker), m_mailbox(owner) {}

void StatisticsJob::end() {
  m_mailbox.renew();
  m_jobs.abandon(m_job);
}

JobId StatisticsJob::start() {
  m_jobs.abandon(m_job);
  m_job = m_jobs.add(Job::Kind::Statistics, {});
  runInBackground<Statistics>(
      m_worker, m_jobs, m_job, m_mailbox,
      [file = m_project.completeFile()](const WorkContext& work) {
        return readStatistics(std::span(&file, 1), work);
      },
      [this](const Statistics& figures) {
        m_found = figures;
        return JobEnd();
      });
  return m_job;
}

bool StatisticsJob::exportTo(const std::filesystem::path& file, bool overwrite) const {
  return m_events.attempt([&] {
    writeReport(file, reportFormatOf(file), tablesOf(m_found), {m_project.file()}, overwrite);
  });
}

}  // namespace maskline
