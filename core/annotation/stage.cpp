// SPDX-License-Identifier: Apache-2.0
#include "core/annotation/stage.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace maskline {
namespace {

bool covers(const StageChange& change, ObjectId object) {
  return !change.object || change.object == object;
}

FrameRange framesOf(const StageChange& change, FrameRange clip) {
  return change.frames ? change.frames->intersected(clip) : clip;
}

/// The change in force from each frame of the map on.
class Spans {
 public:
  explicit Spans(FrameRange clip) : m_end(clip.end) { m_from[clip.begin] = nullptr; }

  void assign(FrameRange frames, const StageChange& change) {
    if (frames.empty()) return;
    const StageChange* after = std::prev(m_from.upper_bound(frames.end))->second;
    m_from.erase(m_from.lower_bound(frames.begin), m_from.lower_bound(frames.end));
    m_from[frames.begin] = &change;
    if (frames.end < m_end) m_from.try_emplace(frames.end, after);
  }

  std::vector<StageSpan> list() const {
    std::vector<StageSpan> out;
    for (const auto& [begin, change] : m_from) {
      if (!out.empty()) out.back().frames.end = begin;
      out.push_back({{begin, m_end}, change});
    }
    return out;
  }

 private:
  FrameIndex m_end;
  std::map<FrameIndex, const StageChange*> m_from;
};

int orderOf(std::span<const Stage> stages, StageId id) {
  const auto stage = std::ranges::find(stages, id, &Stage::id);
  return stage == stages.end() ? 0 : stage->order;
}

bool holds(std::span<const StageChange> changes, const StageChange& change, ObjectId object,
           std::int64_t frameCount) {
  return std::ranges::any_of(stageSpans(changes, object, frameCount),
                             [&](const StageSpan& span) { return span.change == &change; });
}

}  // namespace

std::vector<Stage> defaultStages() {
  return {{StageId{1}, "annotate", 0}, {StageId{2}, "review", 1}, {StageId{3}, "accepted", 2}};
}

std::vector<StageSpan> stageSpans(std::span<const StageChange> changes, ObjectId object,
                                  std::int64_t frameCount) {
  const FrameRange clip{FrameIndex(0), FrameIndex(frameCount)};
  Spans spans(clip);
  for (const StageChange& change : changes)
    if (covers(change, object)) spans.assign(framesOf(change, clip), change);
  return spans.list();
}

std::vector<ReturnedWork> returnedWork(std::span<const Stage> stages,
                                       std::span<const StageChange> changes,
                                       std::span<const ObjectId> objects, std::int64_t frameCount) {
  const FrameRange clip{FrameIndex(0), FrameIndex(frameCount)};
  std::vector<ReturnedWork> out;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const StageChange& change = changes[i];
    // The most advanced stage in which some of the work was.
    const StageChange* before = nullptr;
    for (const StageSpan& span : stageSpans(changes.first(i), change.object, frameCount)) {
      const bool touched = !span.frames.intersected(framesOf(change, clip)).empty();
      if (touched && span.change != nullptr &&
          (before == nullptr || orderOf(stages, span.change->stage) > orderOf(stages, before->stage)))
        before = span.change;
    }
    if (before == nullptr || orderOf(stages, change.stage) >= orderOf(stages, before->stage))
      continue;
    const auto stillHolds = [&](ObjectId object) {
      return covers(change, object) && holds(changes, change, object, frameCount);
    };
    const bool open = stillHolds(change.object) || std::ranges::any_of(objects, stillHolds);
    out.push_back({&change, before->stage, before->author, open});
  }
  return out;
}

}  // namespace maskline
