// SPDX-License-Identifier: Apache-2.0
#include "core/session/propagation/propagation_request.h"

#include <algorithm>
#include <iterator>

#include "core/session/propagation/redo_stretch.h"

namespace maskline {
namespace {

constexpr std::size_t anchorsOutside = 8;  // on each side

FrameRange wholeClip(const Project& project) {
  return {FrameIndex(0), FrameIndex(project.clip().info.frameCount)};
}

/// Of neighbouring anchors outside the range on which the object is hidden, only the nearest one.
std::vector<FrameSummary> usefulAnchors(const std::vector<FrameSummary>& summaries,
                                        FrameRange range) {
  const auto isHidden = [](const FrameSummary& s) { return s.presence != Presence::Visible; };
  std::vector<FrameSummary> before;
  std::vector<FrameSummary> rest;
  std::size_t after = 0;
  for (const FrameSummary& s : summaries) {
    if (!isAnchor(s)) continue;
    if (s.frame < range.begin) {
      if (!before.empty() && isHidden(before.back()) && isHidden(s)) before.pop_back();
      before.push_back(s);
    } else if (s.frame < range.end) {
      rest.push_back(s);
    } else if (after == 0 || !isHidden(rest.back()) || !isHidden(s)) {
      if (after++ < anchorsOutside) rest.push_back(s);
    }
  }
  const std::size_t skipped = before.size() - std::min(before.size(), anchorsOutside);
  before.erase(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(skipped));
  before.insert(before.end(), rest.begin(), rest.end());
  return before;
}

/// 0 if there is no mask.
std::int64_t changedAt(const Project& project, ObjectId object, FrameIndex frame) {
  const auto records = project.recordsWithoutMasks(object, FrameRange::single(frame));
  return records.empty() ? 0 : records.front().changedAt;
}

bool isHidden(const FrameSummary& s) { return s.presence != Presence::Visible || s.area == 0; }

/// A mask before or after the range that an earlier run left, unless an anchor on that side was
/// changed since: then it may be out of date and the pass starts at the anchor.
bool isGoodSeed(const Project& project, ObjectId object, FrameIndex frame, FrameRange range,
                const std::vector<FrameSummary>& anchors) {
  const auto summary = project.summary(object, frame);
  if (!summary || isAnchor(*summary) || summary->review == ReviewState::Rejected) return false;
  const std::int64_t made = changedAt(project, object, frame);
  const bool before = frame < range.begin;
  return std::none_of(anchors.begin(), anchors.end(), [&](const FrameSummary& anchor) {
    if (before ? anchor.frame >= range.begin : anchor.frame < range.end) return false;
    return changedAt(project, object, anchor.frame) > made;
  });
}

/// The nearest frame before or after the range on which the object was seen, if it is hidden on all
/// between: a mask of a hidden object does not tell what to look for.
template <class Iterator>
std::optional<FrameIndex> lastSeen(Iterator begin, Iterator end, FrameIndex beside, int outwards) {
  for (auto it = begin; it != end; ++it) {
    if ((it->frame - beside) * outwards < 0) continue;
    if (it->frame != beside) return std::nullopt;
    if (!isHidden(*it)) return beside;
    beside = beside + outwards;
  }
  return std::nullopt;
}

std::vector<FrameIndex> seedsBeside(const std::vector<FrameSummary>& summaries, FrameRange range) {
  std::vector<FrameIndex> seeds;
  if (const auto seed = lastSeen(summaries.rbegin(), summaries.rend(), range.begin - 1, -1))
    seeds.push_back(*seed);
  if (const auto seed = lastSeen(summaries.begin(), summaries.end(), range.end, +1))
    seeds.push_back(*seed);
  return seeds;
}

/// The frame at which the tracking of an object to `at` has to start: `at` if it has a mask there,
/// else the nearest anchor before it.
FrameIndex beginningOf(const Project& project, ObjectId object, FrameRange behind, FrameIndex at,
                       bool forward) {
  if (project.summary(object, at)) return at;
  FrameIndex nearest = at;
  for (const FrameSummary& s : project.summaries(object, behind)) {
    if (!isAnchor(s)) continue;
    nearest = s.frame;
    if (!forward) break;
  }
  return nearest;
}

bool isFirstFrame(const PropagationScope& scope, FrameIndex frame) {
  if (scope.direction == Direction::Both) return false;
  return frame == (scope.direction == Direction::Forward ? scope.range.begin : scope.range.end - 1);
}

/// The frames that the run can come from to the one that it starts from.
FrameRange framesBehind(const Project& project, const PropagationScope& scope, bool acrossCuts,
                        FrameIndex source) {
  FrameRange behind = acrossCuts ? wholeClip(project) : shotAround(project, source);
  if (scope.direction == Direction::Forward) behind.end = source;
  if (scope.direction == Direction::Backward) behind.begin = source + 1;
  return behind;
}

bool isCorrection(const FrameSummary& s) {
  const bool onlyHidden = s.presence != Presence::Visible && s.area == 0;
  return isAnchor(s) && !onlyHidden;
}

/// Whether the run keeps the mask on the frame that it starts from although it is no anchor of the
/// project. One that the run tracks up to may be out of date.
bool isKept(const Project& project, const PropagationScope& scope, bool acrossCuts, ObjectId object,
            FrameIndex source) {
  const auto summary = project.summary(object, source);
  if (!summary || isAnchor(*summary) || summary->review == ReviewState::Rejected) return false;
  if (isFirstFrame(scope, source)) return true;
  const std::int64_t made = changedAt(project, object, source);
  const auto behind =
      project.recordsWithoutMasks(object, framesBehind(project, scope, acrossCuts, source));
  return std::none_of(behind.begin(), behind.end(), [&](const FrameRecord& record) {
    return isCorrection(record.summary) && record.changedAt > made;
  });
}

void addAnchor(PropagationRequest& request, const Project& project, ObjectId object,
               const FrameSummary& summary) {
  request.anchors[object][summary.frame] = project.mask(object, summary.frame);
  if (summary.presence != Presence::Visible)
    request.hidden[object][summary.frame] = summary.presence;
}

}  // namespace

std::vector<ObjectId> keptAtSource(const Project& project, const PropagationScope& scope,
                                   bool acrossCuts, std::optional<FrameIndex> source) {
  std::vector<ObjectId> kept;
  if (!source || !scope.range.contains(*source)) return kept;
  std::copy_if(scope.objects.begin(), scope.objects.end(), std::back_inserter(kept),
               [&](ObjectId id) { return isKept(project, scope, acrossCuts, id, *source); });
  return kept;
}

PropagationRequest makePropagationRequest(const Project& project, const PropagationScope& scope,
                                          std::string model, bool acrossCuts,
                                          std::optional<FrameIndex> source) {
  const FrameRange range = scope.range;
  PropagationRequest request;
  request.range = range;
  request.direction = scope.direction;
  request.objects = scope.objects;
  request.model = std::move(model);
  for (const ObjectId object : request.objects) {
    const auto summaries = project.summaries(object, wholeClip(project));
    const auto anchors = usefulAnchors(summaries, range);
    for (const FrameSummary& s : anchors) addAnchor(request, project, object, s);
    for (const FrameIndex seed : seedsBeside(summaries, range))
      if (isGoodSeed(project, object, seed, range, anchors))
        request.seeds[object][seed] = project.mask(object, seed);
  }
  for (const ObjectId object : keptAtSource(project, scope, acrossCuts, source)) {
    const FrameSummary summary = *project.summary(object, *source);
    if (!isHidden(summary)) addAnchor(request, project, object, summary);
  }
  auto& cuts = acrossCuts ? request.crossed : request.barriers;
  for (const ShotCut& cut : project.shots()) cuts.push_back(cut.frame);
  request.doubt = doubtBelow(project.settings().reviewThreshold);
  return request;
}

FrameRange rangeFrom(const Project& project, FrameRange whole, FrameIndex at, Direction direction,
                     const std::vector<ObjectId>& objects) {
  if (direction == Direction::Both) return whole;
  const bool forward = direction == Direction::Forward;
  const FrameRange behind = forward ? FrameRange{whole.begin, at} : FrameRange{at + 1, whole.end};
  FrameIndex begin = at;
  for (const ObjectId object : objects) {
    const FrameIndex own = beginningOf(project, object, behind, at, forward);
    begin = forward ? std::min(begin, own) : std::max(begin, own);
  }
  const FrameRange left =
      forward ? FrameRange{begin, whole.end} : FrameRange{whole.begin, begin + 1};
  return left.length() > 1 ? left : whole;
}

}  // namespace maskline
