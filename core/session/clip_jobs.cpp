// SPDX-License-Identifier: Apache-2.0
#include "core/session/clip_jobs.h"

#include <algorithm>

namespace maskline {
namespace {

using Cuts = std::vector<ShotCut>;

std::optional<Cuts> findCuts(const ClipAccess& clip, const WorkContext& work) {
  const auto frames = clip.open({work.stop, {}});
  if (!frames) return std::nullopt;
  ShotDetector detector;
  Cuts cuts;
  const auto add = [&](const Cuts& found) { cuts.insert(cuts.end(), found.begin(), found.end()); };
  const std::int64_t count = frames->info().frameCount;
  for (std::int64_t i = 0; i < count; ++i) {
    if (work.cancelled()) return std::nullopt;
    add(detector.feed(FrameIndex(i), frames->frame(FrameIndex(i))));
    work.report(i + 1, count);
  }
  add(detector.finish());
  std::sort(cuts.begin(), cuts.end(),
            [](const ShotCut& a, const ShotCut& b) { return a.frame < b.frame; });
  return cuts;
}

std::optional<ExportReport> runExport(const ClipAccess& clip,
                                      const std::filesystem::path& projectFile,
                                      const ExportOptions& options, bool check,
                                      const WorkContext& work) {
  const auto frames = clip.open({work.stop, {}});
  if (!frames) return std::nullopt;
  const auto project = Project::open(projectFile, /*readOnly=*/true);
  ExportReport report = check ? checkExport(*project, *frames, options, work)
                              : exportProject(*project, *frames, options, work);
  if (report.cancelled) return std::nullopt;
  return report;
}

JobResult resultOf(const Cuts& cuts) {
  JobResult result;
  result.kind = JobResult::Kind::CutsFound;
  result.count = static_cast<std::int64_t>(cuts.size());
  return result;
}

JobResult resultOf(const ExportReport& report, const ExportOptions& options) {
  JobResult result;
  result.kind = JobResult::Kind::Exported;
  result.count = static_cast<std::int64_t>(report.masks);
  result.frames = static_cast<std::int64_t>(report.frames);
  result.place = options.out;
  result.notes = report.notes();
  return result;
}

}  // namespace

ClipJobs::ClipJobs(Executor& owner, JobList& jobs, Project& project, ClipAccess clip,
                   Worker& shotWorker, Worker& idleWorker, Worker& exportWorker)
    : m_jobs(jobs),
      m_project(project),
      m_clip(std::move(clip)),
      m_shotWorker(shotWorker),
      m_idleWorker(idleWorker),
      m_exportWorker(exportWorker),
      m_mailbox(owner) {}

void ClipJobs::end() {
  m_mailbox.renew();
  for (const JobId id : m_started) m_jobs.abandon(id);
}

JobId ClipJobs::detectShots() {
  const JobId id = m_jobs.add(Job::Kind::DetectShots, verbatim(m_clip.path.filename().string()));
  m_started.push_back(id);
  runInBackground<Cuts>(
      m_shotWorker, m_jobs, id, m_mailbox,
      [clip = m_clip](const WorkContext& work) { return findCuts(clip, work); },
      [this](const Cuts& cuts) {
        m_project.setShots(cuts);
        return JobEnd{Job::State::Finished, {}, resultOf(cuts)};
      });
  return id;
}

JobId ClipJobs::detectShotsInBackground(std::function<void()> onEnd) {
  if (m_project.readOnly() || m_project.shotsKnown()) return {};
  Job job;
  job.kind = Job::Kind::DetectShots;
  job.subject = verbatim(m_clip.path.filename().string());
  job.automatic = true;
  const JobId id = m_jobs.add(std::move(job));
  m_started.push_back(id);
  runInBackground<Cuts>(
      m_idleWorker, m_jobs, id, m_mailbox,
      [clip = m_clip](const WorkContext& work) {
        lowerThreadPriority();
        return findCuts(clip, work);
      },
      [this, stop = m_jobs.stopToken(id)](const Cuts& cuts) {
        // A cancelled automatic detection is not stored, even if it is complete.
        if (stop.stop_requested()) return JobEnd{Job::State::Cancelled, {}, {}};
        // The user may have set shots meanwhile.
        if (!m_project.shotsKnown()) m_project.storeFoundShots(cuts);
        return JobEnd{Job::State::Finished, {}, resultOf(cuts)};
      });
  m_idleWorker.post([sender = m_mailbox.sender(), onEnd = std::move(onEnd)](std::stop_token) {
    sender.post(onEnd);
  });
  return id;
}

JobId ClipJobs::exportTo(const ExportOptions& options) {
  const JobId id = m_jobs.add(Job::Kind::Export, verbatim(options.out.filename().string()));
  m_started.push_back(id);
  runInBackground<ExportReport>(
      m_exportWorker, m_jobs, id, m_mailbox,
      [clip = m_clip, file = m_project.completeFile(), options](const WorkContext& work) {
        return runExport(clip, file, options, /*check=*/false, work);
      },
      [options](const ExportReport& report) {
        return JobEnd{Job::State::Finished, {}, resultOf(report, options)};
      });
  return id;
}

JobId ClipJobs::check(const ExportOptions& options) {
  m_jobs.abandon(m_check);
  Job job;
  job.kind = Job::Kind::CheckExport;
  job.automatic = true;
  m_check = m_jobs.add(std::move(job));
  m_started.push_back(m_check);
  runInBackground<ExportReport>(
      m_exportWorker, m_jobs, m_check, m_mailbox,
      [clip = m_clip, file = m_project.completeFile(), options](const WorkContext& work) {
        return runExport(clip, file, options, /*check=*/true, work);
      },
      [this](const ExportReport& report) {
        m_checked = report;
        return JobEnd();
      });
  return m_check;
}

}  // namespace maskline
