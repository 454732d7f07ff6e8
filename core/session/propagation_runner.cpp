// SPDX-License-Identifier: Apache-2.0
#include "core/session/propagation_runner.h"

#include <algorithm>
#include <utility>

#include "core/base/failure.h"
#include "core/project/messages.h"
#include "core/session/messages.h"
#include "core/session/propagation_run.h"
#include "core/session/tracking_request.h"

namespace maskline {

PropagationRunner::PropagationRunner(Executor& owner, Events& events, JobList& jobs,
                                     Project& project, EngineWorker& engine, ClipAccess clip,
                                     const SettingsEditor& settings, const Playback& playback)
    : m_events(events),
      m_jobs(jobs),
      m_project(project),
      m_engine(engine),
      m_clip(std::move(clip)),
      m_settings(settings),
      m_playback(playback),
      m_mailbox(owner) {}

void PropagationRunner::end() {
  m_mailbox.renew();
  for (const Wish& wish : std::exchange(m_waiting, {})) m_jobs.abandon(wish.id);
  if (!m_current) return;
  m_jobs.cancel(m_current->id);
  storeArrived();
  m_current->step.reset();
  m_jobs.abandon(m_current->id);
  m_current.reset();
}

bool PropagationRunner::awaited() const {
  return m_playback.frameCount() > 1 && !m_project.readOnly() &&
         m_project.nextKeyframe(FrameIndex(-1), +1) && !m_project.hasDerivedMasks();
}

/// With the objects, the range and the tracker that are meant.
PropagationRunner::Wish PropagationRunner::resolved(const PropagateOptions& options) const {
  Wish wish{{}, {}, options.direction, {}, options.tracker};
  for (const Object& object : m_project.objects()) {
    const bool named = std::find(options.objects.begin(), options.objects.end(), object.id) !=
                       options.objects.end();
    if (named || (options.objects.empty() && !object.locked)) wish.objects.push_back(object.id);
  }
  const FrameRange whole = m_playback.wholeClip();
  wish.range = options.range.value_or(m_settings.workRange()).intersected(whole);
  if (options.fromHere && !options.range && wish.range == whole)
    wish.range = rangeFrom(m_project, whole, m_playback.frame(), options.direction, wish.objects);
  if (wish.tracker.empty()) wish.tracker = m_settings.tracker();
  return wish;
}

JobId PropagationRunner::start(const PropagateOptions& options) {
  Wish wish = resolved(options);
  const bool editable = m_events.attempt([&] {
    for (const ObjectId object : wish.objects) m_project.requireEditable(object);
  });
  if (!editable) return {};
  PropagationRequest now = request(wish);
  if (countVisits(now) == 0) {
    m_events.fail(messages::session::nothingToPropagate);
    return {};
  }
  Job job;
  job.kind = Job::Kind::Propagate;
  job.subject = verbatim(names(wish.objects));
  job.direction = wish.direction;
  const JobId id = m_jobs.add(std::move(job));
  wish.id = id;
  if (m_current || m_held)
    m_waiting.push_back(std::move(wish));
  else
    run(id, std::move(now));
  return id;
}

bool PropagationRunner::undoStopsIt() const {
  return m_current && m_jobs.running(m_current->id) &&
         m_project.stepToUndo() <= m_current->stepBefore;
}

void PropagationRunner::cancelRunning() {
  if (m_current) m_jobs.cancel(m_current->id);
}

void PropagationRunner::hold(bool on) {
  m_held = on;
  startNext();
}

PropagationRequest PropagationRunner::request(const Wish& wish) const {
  return makeTrackingRequest(m_project, wish.range, wish.direction, wish.objects, wish.tracker);
}

void PropagationRunner::startNext() {
  while (!m_current && !m_held && !m_waiting.empty()) {
    const Wish wish = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (m_jobs.running(wish.id)) run(wish.id, request(wish));
  }
}

void PropagationRunner::run(JobId id, PropagationRequest request) {
  const auto sender = m_mailbox.sender();
  const auto run = std::make_shared<PropagationRun>(
      std::move(request), m_clip, [this, sender] { sender.post([this] { storeArrived(); }); });
  m_current.emplace();
  m_current->id = id;
  m_current->run = run;
  m_current->stepBefore = m_project.stepToUndo();
  m_current->step = m_project.beginRunningStep(messages::project::propagate);
  m_engine.postLong(
      [this, run, sender, id, stop = m_jobs.stopToken(id), &engine = m_engine](Engines& engines) {
        sender.post([this, id] { m_jobs.started(id); });
        const PropagationReport report = run->run(engines, engine, stop);
        sender.post([this, report] { finished(report); });
      });
}

void PropagationRunner::storeArrived() {
  if (!m_current) return;
  Current& current = *m_current;
  std::map<ObjectId, std::vector<FrameRecord>> arrived;
  for (PropagatedFrame& frame : current.run->take())
    arrived[frame.object].push_back(std::move(frame.record));
  if (!current.failure) {
    try {
      for (const auto& [id, records] : arrived) {
        const auto object = m_project.object(id);
        if (!object || object->locked) continue;  // removed or locked while the run goes on
        m_project.putRecords(*current.step, id, records);
        for (const FrameRecord& record : records) current.stored.insert({id, record.summary.frame});
      }
    } catch (...) {
      current.failure = currentFailure();
      m_jobs.cancel(current.id);
    }
  }
  m_jobs.progress(current.id, current.run->progress());
}

JobResult PropagationRunner::stored(const Current& current) const {
  JobResult result;
  result.kind = JobResult::Kind::MasksStored;
  result.count = static_cast<std::int64_t>(current.stored.size());
  return result;
}

void PropagationRunner::finished(const PropagationReport& report) {
  storeArrived();
  m_current->step.reset();
  const Current current = std::move(*m_current);
  m_current.reset();
  startNext();
  if (current.failure)
    m_jobs.fail(current.id, *current.failure);
  else if (report.failure)
    m_jobs.fail(current.id, *report.failure);
  else
    m_jobs.finish(current.id, report.cancelled ? Job::State::Cancelled : Job::State::Finished,
                  stored(current));
}

std::string PropagationRunner::names(const std::vector<ObjectId>& objects) const {
  std::string out;
  for (const ObjectId id : objects)
    if (const auto object = m_project.object(id)) out += (out.empty() ? "" : ", ") + object->name;
  return out;
}

}  // namespace maskline
