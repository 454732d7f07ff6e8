// SPDX-License-Identifier: Apache-2.0
#include "core/session/propagation/propagation_runner.h"

#include <algorithm>
#include <utility>

#include "core/project/messages.h"
#include "core/session/messages.h"
#include "core/session/object_names.h"
#include "core/session/propagation/propagation_request.h"
#include "core/session/propagation/propagation_run.h"
#include "core/session/propagation/propagation_sink.h"
#include "core/session/propagation/redo_stretch.h"

namespace maskline {
namespace {

/// The frame that a propagation starts from in the window: the current one, or the first one of the
/// range handles.
FrameIndex sourceOf(FrameRange range, FrameRange whole, FrameIndex current, Direction direction) {
  if (range == whole || direction == Direction::Both) return current;
  return direction == Direction::Forward ? range.begin : range.end - 1;
}

}  // namespace

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
  for (const Pending& pending : std::exchange(m_waiting, {})) m_jobs.abandon(pending.id);
  if (!m_current) return;
  m_jobs.cancel(m_current->sink->job());
  const Current current = closeCurrent();
  m_jobs.abandon(current.sink->job());
}

bool PropagationRunner::isSuggested() const {
  return m_playback.frameCount() > 1 && !m_project.readOnly() &&
         m_project.nextKeyframe(FrameIndex(-1), +1) && !m_project.hasDerivedMasks();
}

std::vector<ObjectId> PropagationRunner::unlocked() const {
  std::vector<ObjectId> out;
  for (const Object& object : m_project.objects())
    if (!object.locked) out.push_back(object.id);
  return out;
}

/// Fills in the objects, the range and the tracker that the options leave open.
PropagationRunner::Pending PropagationRunner::resolved(const PropagateOptions& options) const {
  Pending pending{
      {}, {{}, options.direction, {}}, options.tracker, options.acrossCuts, options.source, {}};
  auto& [range, direction, objects] = pending.scope;
  for (const Object& object : m_project.objects()) {
    const bool named = std::find(options.objects.begin(), options.objects.end(), object.id) !=
                       options.objects.end();
    if (named || (options.objects.empty() && !object.locked)) objects.push_back(object.id);
  }
  const FrameRange whole = m_playback.wholeClip();
  range = options.range.value_or(m_settings.workRange()).intersected(whole);
  if (options.fromHere && !options.range) {
    const FrameIndex here = m_playback.frame();
    pending.source = sourceOf(range, whole, here, direction);
    if (range == whole) range = rangeFrom(m_project, whole, here, direction, objects);
  }
  if (range.length() == 1) pending.source.reset();
  if (pending.tracker.empty()) pending.tracker = m_settings.tracker();
  return pending;
}

bool PropagationRunner::isRedoSuggested(ObjectId object, FrameIndex frame) const {
  return !m_project.readOnly() && isCorrectionOfTrack(m_project, object, frame);
}

JobId PropagationRunner::start(const PropagateOptions& options) {
  return enqueue(resolved(options));
}

JobId PropagationRunner::redo(ObjectId object, FrameIndex frame, const std::string& tracker) {
  const auto summary = m_project.summary(object, frame);
  if (!summary || !isAnchor(*summary)) {
    m_events.fail(messages::session::noKeyframeHere, frame.value());
    return {};
  }
  Pending pending;
  pending.scope.direction = Direction::Both;
  pending.scope.objects = {object};
  pending.tracker = tracker.empty() ? m_settings.tracker() : tracker;
  pending.corrected = frame;
  return enqueue(std::move(pending));
}

JobId PropagationRunner::enqueue(Pending pending) {
  m_project.completeRunningEdit();
  const bool editable = m_events.attempt([&] {
    for (const ObjectId object : pending.scope.objects) m_project.requireEditable(object);
  });
  if (!editable) return {};
  PropagationRequest now = request(pending);
  if (countVisits(now) == 0) {
    m_events.fail(messages::session::nothingToPropagate);
    return {};
  }
  Job job;
  job.kind = Job::Kind::Propagate;
  job.subject = objectNames(m_project, pending.scope.objects);
  job.direction = pending.scope.direction;
  const JobId id = m_jobs.add(std::move(job));
  pending.id = id;
  if (m_current || m_held)
    m_waiting.push_back(std::move(pending));
  else
    run(pending, std::move(now));
  return id;
}

bool PropagationRunner::undoStopsIt() const {
  return m_current && m_jobs.running(m_current->sink->job()) && m_current->sink->isNewestStep();
}

void PropagationRunner::cancelRunning() {
  if (m_current) m_jobs.cancel(m_current->sink->job());
}

void PropagationRunner::hold(bool on) {
  m_held = on;
  startNext();
}

PropagationRequest PropagationRunner::request(const Pending& pending) const {
  PropagationScope scope = pending.scope;
  if (pending.corrected)
    scope.range = redoStretch(m_project, scope.objects.front(), *pending.corrected);
  return makePropagationRequest(m_project, scope, pending.tracker, pending.acrossCuts,
                                pending.source);
}

void PropagationRunner::startNext() {
  while (!m_current && !m_held && !m_waiting.empty()) {
    const Pending pending = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (m_jobs.running(pending.id)) run(pending, request(pending));
  }
}

std::shared_ptr<PropagationSink> PropagationRunner::sinkOf(const Pending& pending) const {
  const auto sink = std::make_shared<PropagationSink>(
      m_jobs, m_project, pending.id,
      pending.corrected ? messages::project::propagateAgain : messages::project::propagate,
      pending.corrected ? VersionReason::PropagationAgain : VersionReason::Propagation);
  if (pending.source)
    sink->keep(*pending.source,
               keptAtSource(m_project, pending.scope, pending.acrossCuts, pending.source));
  return sink;
}

void PropagationRunner::run(const Pending& pending, PropagationRequest request) {
  const JobId id = pending.id;
  PropagationScope scope{request.range, request.direction, request.objects};
  const auto sender = m_mailbox.sender();
  const auto storeArrived = [this] {
    if (m_current) m_current->sink->storeArrived(*m_current->run);
  };
  const auto run = std::make_shared<PropagationRun>(
      std::move(request), m_clip, [sender, storeArrived] { sender.post(storeArrived); });
  m_current = Current{run, sinkOf(pending), std::move(scope)};
  m_engine.postLong(
      [this, run, sender, id, stop = m_jobs.stopToken(id), &engine = m_engine](Engines& engines) {
        sender.post([this, id] { m_jobs.started(id); });
        const PropagationReport report = run->run(engines, engine, stop);
        sender.post([this, report] { finished(report); });
      });
}

PropagationRunner::Current PropagationRunner::closeCurrent() {
  m_current->sink->storeArrived(*m_current->run);
  m_current->sink->closeStep();
  return *std::exchange(m_current, std::nullopt);
}

void PropagationRunner::finished(const PropagationReport& report) {
  const Current current = closeCurrent();
  const PropagationSink& sink = *current.sink;
  m_covered = current.scope;
  const JobResult result = resultOf(current);
  startNext();
  if (sink.failure())
    m_jobs.fail(sink.job(), *sink.failure());
  else if (report.failure)
    m_jobs.fail(sink.job(), *report.failure);
  else
    m_jobs.finish(sink.job(), report.cancelled ? Job::State::Cancelled : Job::State::Finished,
                  result);
}

JobResult PropagationRunner::resultOf(const Current& current) const {
  JobResult result = current.sink->result();
  const auto next = findNextShot(m_project, current.scope);
  if (!next) return result;
  result.stoppedAtCut = next->cut;
  result.notes.emplace_back(messages::session::stoppedAtCut, next->cut.value());
  return result;
}

std::optional<NextShot> PropagationRunner::nextShot() const {
  if (m_project.readOnly()) return std::nullopt;
  if (m_covered)
    if (const auto shot = findNextShot(m_project, *m_covered)) return shot;
  return findNextShot(m_project, {m_playback.wholeClip(), Direction::Forward, unlocked()});
}

JobId PropagationRunner::continueInNextShot() {
  const auto shot = nextShot();
  if (!shot) {
    m_events.fail(messages::session::noNextShot);
    return {};
  }
  PropagateOptions options;
  options.range = shot->scope.range;
  options.direction = shot->scope.direction;
  options.objects = shot->scope.objects;
  options.acrossCuts = true;
  return start(options);
}

}  // namespace maskline
