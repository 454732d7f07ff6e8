// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/track_smoother.h"

#include "core/project/messages.h"
#include "core/session/messages.h"
#include "core/session/object_names.h"

namespace maskline {
namespace {

JobEnd ended(bool complete) {
  return {complete ? Job::State::Finished : Job::State::Cancelled, {}, {}};
}

JobResult resultOf(std::int64_t stored) {
  JobResult result;
  result.kind = JobResult::Kind::MasksSmoothed;
  result.count = stored;
  return result;
}

}  // namespace

TrackSmoother::TrackSmoother(Executor& owner, Events& events, JobList& jobs, Project& project,
                             Worker& worker, const Playback& playback)
    : m_events(events),
      m_jobs(jobs),
      m_project(project),
      m_worker(worker),
      m_playback(playback),
      m_mailbox(owner) {}

void TrackSmoother::end() {
  m_mailbox.renew();
  endJob();
}

void TrackSmoother::endJob() {
  const bool keep = m_storing && m_jobs.running(m_job);
  m_jobs.abandon(m_job);
  if (keep) m_events.attempt([&] { store(); });
  clear();
}

JobId TrackSmoother::preview(const SmoothRequest& request) { return begin(request, false); }

JobId TrackSmoother::start(const SmoothRequest& request) {
  m_project.completeRunningEdit();
  const bool same = request == m_request;
  if (same && m_jobs.running(m_job)) {
    m_storing = true;
    m_events.raise(SmoothingChanged{request.range});
    return m_job;
  }
  if (!same || !m_complete) return begin(request, true);
  m_job = m_jobs.add(Job::Kind::Smooth, objectNames(m_project, request.objects));
  if (m_events.attempt([&] { m_jobs.finish(m_job, Job::State::Finished, resultOf(store())); }))
    return m_job;
  m_jobs.finish(m_job, Job::State::Failed, m_events.lastFailure());
  return m_job;
}

JobId TrackSmoother::begin(const SmoothRequest& request, bool store) {
  endJob();
  if (!m_events.attempt([&] {
        for (const ObjectId object : request.objects) m_project.requireEditable(object);
      }))
    return {};
  std::vector<SmoothingTask> tasks = smoothingTasks(m_project, request);
  if (tasks.empty()) {
    m_events.fail(messages::session::nothingToSmooth);
    return {};
  }
  m_request = request;
  m_storing = store;
  m_job = m_jobs.add(Job::Kind::Smooth, objectNames(m_project, request.objects));
  run(std::move(tasks), request.window);
  return m_job;
}

void TrackSmoother::run(std::vector<SmoothingTask> tasks, int window) {
  runInBackground<bool>(
      m_worker, m_jobs, m_job, m_mailbox,
      [this, tasks = std::move(tasks), window, id = m_job, first = m_playback.frame(),
       sender = m_mailbox.sender()](const WorkContext& work) -> std::optional<bool> {
        const auto deliver = [&](SmoothedMask mask, StabilityChange change) {
          sender.post([this, id, mask = std::move(mask), change] {
            if (id == m_job) take(mask, change);
          });
        };
        return smooth(tasks, window, first, deliver, work);
      },
      [this](const bool& complete) { return finished(complete); });
}

void TrackSmoother::take(SmoothedMask mask, const StabilityChange& change) {
  m_stability.before += change.before;
  m_stability.after += change.after;
  m_stability.pairs += change.pairs;
  const FrameIndex frame = mask.frame;
  if (mask.before != mask.after)
    m_found[{mask.object, frame}] = {std::move(mask.before), std::move(mask.after)};
  m_events.raise(SmoothingChanged{FrameRange::single(frame)});
}

JobEnd TrackSmoother::finished(bool complete) {
  m_complete = complete;
  JobEnd end = ended(complete);
  if (m_storing) end.result = resultOf(store());
  return end;
}

std::int64_t TrackSmoother::store() {
  std::int64_t stored = 0;
  if (!m_found.empty()) {
    const auto step =
        m_project.beginRunningStep(messages::project::smoothMasks, VersionReason::Smoothing);
    for (const ObjectId object : m_request.objects) stored += store(*step, object);
  }
  clear();
  return stored;
}

std::int64_t TrackSmoother::store(Project::RunningStep& step, ObjectId object) {
  if (!m_project.object(object)) return 0;
  std::vector<FrameRecord> records;
  for (auto& [place, found] : m_found) {
    if (place.first != object) continue;
    std::optional<FrameRecord> record = m_project.record(object, place.second);
    if (!record || record->mask != found.before) continue;  // changed meanwhile
    record->mask = found.after;
    record->changedAt = 0;
    records.push_back(std::move(*record));
  }
  return m_project.putRecords(step, object, records);
}

Mask TrackSmoother::previewed(ObjectId object, FrameIndex frame) const {
  const auto found = m_found.find({object, frame});
  return m_storing || found == m_found.end() ? Mask() : found->second.after;
}

void TrackSmoother::dropPreview() {
  if (!m_storing) endJob();
}

void TrackSmoother::clear() {
  const FrameRange shown = m_request.range;
  m_request = {};
  m_storing = false;
  m_complete = false;
  m_found.clear();
  m_stability = {};
  m_events.raise(SmoothingChanged{shown});
}

}  // namespace maskline
