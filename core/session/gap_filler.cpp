// SPDX-License-Identifier: Apache-2.0
#include "core/session/gap_filler.h"

#include <algorithm>
#include <set>

#include "core/interpolation/interpolation.h"
#include "core/project/messages.h"
#include "core/review/review.h"
#include "core/session/messages.h"

namespace maskline {
namespace {

/// A gap with copies of the masks at its ends.
struct Task {
  Gap gap;
  Mask a;
  Mask b;
  std::set<FrameIndex> kept;  // frames in the gap whose masks are kept
};
using Records = std::vector<FrameRecord>;

std::vector<FrameIndex> anchorsOf(const Project& project, ObjectId object) {
  std::vector<FrameIndex> anchors;
  const FrameRange whole{FrameIndex(0), FrameIndex(project.clip().info.frameCount)};
  for (const FrameSummary& s : project.summaries(object, whole))
    if (isAnchor(s)) anchors.push_back(s.frame);
  return anchors;
}

/// Tracked masks that need no review are kept: they are better than interpolated ones.
std::set<FrameIndex> wellTracked(const Project& project, ObjectId object, const Gap& gap) {
  const float threshold = project.settings().reviewThreshold;
  std::set<FrameIndex> frames;
  for (const FrameSummary& s : project.summaries(object, {gap.from + 1, gap.to})) {
    if (s.source == MaskSource::Tracked && !isWeak(s, threshold)) frames.insert(s.frame);
  }
  return frames;
}

bool leavesNothing(const std::vector<Task>& tasks, FrameRange wanted) {
  for (const Task& task : tasks) {
    for (FrameIndex frame = task.gap.from + 1; frame < task.gap.to; ++frame)
      if (wanted.contains(frame) && !task.kept.contains(frame)) return false;
  }
  return true;
}

std::optional<Records> fill(const std::vector<Task>& tasks, FrameRange wanted,
                            const WorkContext& work) {
  Records out;
  std::int64_t total = 0;
  for (const Task& task : tasks) total += task.gap.to - task.gap.from - 1;
  std::int64_t before = 0;
  for (const Task& task : tasks) {
    const auto frames = task.gap.to - task.gap.from - 1;
    WorkContext part;
    part.stop = work.stop;
    part.progress = [&](Progress p) { work.report(before + p.done, total); };
    const auto masks = interpolateGap(task.a, task.b, static_cast<int>(frames), part);
    if (work.cancelled()) return std::nullopt;
    for (std::size_t i = 0; i < masks.size(); ++i) {
      const FrameIndex frame = task.gap.from + 1 + static_cast<std::int64_t>(i);
      if (wanted.contains(frame) && !task.kept.contains(frame))
        out.push_back(
            makeRecord(frame, masks[i].mask, MaskSource::Interpolated, masks[i].confidence));
    }
    before += frames;
    work.report(before, total);
  }
  return out;
}

}  // namespace

std::vector<Gap> findGaps(const Project& project, ObjectId object, std::optional<FrameRange> range,
                          FrameIndex current) {
  std::vector<Gap> all;
  const auto anchors = anchorsOf(project, object);
  const auto cuts = project.shots();
  for (std::size_t i = 1; i < anchors.size(); ++i) {
    const FrameRange between{anchors[i - 1] + 1, anchors[i]};
    const bool cut = std::any_of(cuts.begin(), cuts.end(), [&](const ShotCut& c) {
      return between.begin <= c.frame && c.frame <= between.end;
    });
    if (!between.empty() && !cut) all.push_back({anchors[i - 1], anchors[i]});
  }
  std::vector<Gap> chosen;
  if (range) {
    for (const Gap& gap : all)
      if (!FrameRange{gap.from + 1, gap.to}.intersected(*range).empty()) chosen.push_back(gap);
    return chosen;
  }
  for (const Gap& gap : all)
    if (gap.from <= current && current < gap.to) return {gap};
  for (const Gap& gap : all)
    if (gap.to == current) return {gap};
  return {};
}

GapFiller::GapFiller(Executor& owner, Events& events, JobList& jobs, Project& project,
                     Worker& worker, const Playback& playback)
    : m_events(events),
      m_jobs(jobs),
      m_project(project),
      m_worker(worker),
      m_playback(playback),
      m_mailbox(owner) {}

void GapFiller::end() {
  m_mailbox.renew();
  for (const JobId id : m_started) m_jobs.abandon(id);
}

JobId GapFiller::start(ObjectId object, std::optional<FrameRange> range) {
  m_project.completeRunningEdit();
  const auto known = m_project.object(object);
  if (!known) {
    m_events.fail(messages::session::noObjectToInterpolate);
    return {};
  }
  if (!m_events.attempt([&] { m_project.requireEditable(object); })) return {};
  std::vector<Task> tasks;
  for (const Gap& gap : findGaps(m_project, object, range, m_playback.frame()))
    tasks.push_back({gap, m_project.mask(object, gap.from), m_project.mask(object, gap.to),
                     wellTracked(m_project, object, gap)});
  if (tasks.empty()) {
    m_events.fail(messages::session::noKeyframePair);
    return {};
  }
  const FrameRange wanted = range.value_or(FrameRange{tasks.front().gap.from, tasks.back().gap.to});
  if (leavesNothing(tasks, wanted)) {
    m_events.fail(messages::session::nothingToFill);
    return {};
  }
  const JobId id = m_jobs.add(Job::Kind::Interpolate, verbatim(known->name));
  m_started.push_back(id);
  runInBackground<Records>(
      m_worker, m_jobs, id, m_mailbox,
      [tasks = std::move(tasks), wanted](const WorkContext& work) {
        return fill(tasks, wanted, work);
      },
      [this, object](const Records& records) { return store(object, records); });
  return id;
}

JobEnd GapFiller::store(ObjectId object, const Records& records) {
  const Project::Step step(m_project, messages::project::interpolate);
  const int stored = m_project.putRecords(object, records, false);
  JobResult result;
  result.kind = JobResult::Kind::MasksInterpolated;
  result.count = stored;
  return {Job::State::Finished, {}, std::move(result)};
}

}  // namespace maskline
