// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/smoothing_task.h"

#include <algorithm>

#include "core/mask/temporal.h"

namespace maskline {
namespace {

bool isSeen(const FrameSummary& s) {
  return s.area > 0 && s.presence == Presence::Visible && s.review != ReviewState::Rejected;
}

FrameIndex end(const SmoothingTask& task) {
  return task.first + static_cast<std::int64_t>(task.frames.size());
}

bool changesNothing(const SmoothingTask& task) {
  // The first and the last mask of a stretch stay.
  const FrameRange inner = FrameRange{task.first + 1, end(task) - 1}.intersected(task.wanted);
  for (FrameIndex frame = inner.begin; frame < inner.end; ++frame)
    if (!task.frames[static_cast<std::size_t>(frame - task.first)].fixed) return false;
  return true;
}

/// Adds the stretches of one object.
void addTasks(std::vector<SmoothingTask>& tasks, const Project& project, ObjectId object,
              const SmoothRequest& request) {
  const std::int64_t reach = request.window / 2;
  const FrameRange seen{request.range.begin - reach, request.range.end + reach};
  const std::vector<ShotCut> cuts = project.shots();
  const auto isCut = [&](FrameIndex frame) {
    return std::ranges::any_of(cuts, [&](const ShotCut& cut) { return cut.frame == frame; });
  };
  const std::size_t before = tasks.size();
  for (const FrameSummary& s : project.summaries(object, seen)) {
    if (!isSeen(s)) continue;
    const bool goesOn = tasks.size() > before && end(tasks.back()) == s.frame && !isCut(s.frame);
    if (!goesOn) tasks.push_back({object, s.frame, {}, {}});
    tasks.back().frames.push_back({project.mask(object, s.frame), isAnchor(s)});
  }
  for (std::size_t i = before; i < tasks.size(); ++i)
    tasks[i].wanted = FrameRange{tasks[i].first, end(tasks[i])}.intersected(request.range);
}

/// Smooths one task and compares neighbours.
class TaskRun {
 public:
  TaskRun(const SmoothingTask& task, int window, const DeliverSmoothed& deliver)
      : m_task(task), m_smoothing(task.frames, window), m_deliver(deliver) {}

  void showFirst(FrameIndex frame) {
    if (m_task.wanted.contains(frame)) m_deliver(smoothed(frame), {});
  }
  void next(FrameIndex frame) {
    SmoothedMask now = smoothed(frame);
    StabilityChange change;
    if (!m_last.after.empty()) {
      change.before = temporalInstability(m_last.before, now.before);
      change.after = temporalInstability(m_last.after, now.after);
      change.pairs = 1;
    }
    m_last = now;
    m_deliver(std::move(now), change);
  }

 private:
  SmoothedMask smoothed(FrameIndex frame) {
    const auto index = static_cast<std::size_t>(frame - m_task.first);
    return {m_task.object, frame, m_task.frames[index].mask, m_smoothing.at(index)};
  }

  const SmoothingTask& m_task;
  TrackSmoothing m_smoothing;
  const DeliverSmoothed& m_deliver;
  SmoothedMask m_last;
};

}  // namespace

std::vector<SmoothingTask> smoothingTasks(const Project& project, const SmoothRequest& request) {
  std::vector<SmoothingTask> tasks;
  for (const ObjectId object : request.objects) addTasks(tasks, project, object, request);
  std::erase_if(tasks, changesNothing);
  return tasks;
}

bool smooth(const std::vector<SmoothingTask>& tasks, int window, FrameIndex first,
            const DeliverSmoothed& deliver, const WorkContext& work) {
  std::int64_t total = 0, done = 0;
  for (const SmoothingTask& task : tasks) total += task.wanted.length();
  for (const SmoothingTask& task : tasks) {
    TaskRun run(task, window, deliver);
    run.showFirst(first);
    for (FrameIndex frame = task.wanted.begin; frame < task.wanted.end; ++frame) {
      if (work.cancelled()) return false;
      run.next(frame);
      work.report(++done, total);
    }
  }
  return true;
}

}  // namespace maskline
