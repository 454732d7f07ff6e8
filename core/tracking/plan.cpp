// SPDX-License-Identifier: Apache-2.0
#include "core/tracking/plan.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>

namespace maskline {
namespace {

using Masks = std::map<FrameIndex, Mask>;

const Masks* find(const std::map<ObjectId, Masks>& all, ObjectId object) {
  const auto it = all.find(object);
  return it == all.end() ? nullptr : &it->second;
}

/// The shots that overlap the range, in full length, because masks outside the range can be used
/// too.
std::vector<FrameRange> shotsOf(const PropagationRequest& request) {
  std::vector<FrameIndex> cuts = request.barriers;
  std::sort(cuts.begin(), cuts.end());
  cuts.push_back(FrameIndex(std::numeric_limits<std::int64_t>::max()));
  std::vector<FrameRange> shots;
  FrameIndex begin(std::int64_t{0});
  for (const FrameIndex cut : cuts) {
    const FrameRange shot{begin, cut};
    if (!shot.intersected(request.range).empty()) shots.push_back(shot);
    begin = cut;
  }
  return shots;
}

/// The mask in `shot` that is nearest to the first stored frame, on it or before it in the
/// direction of the pass.
std::optional<Pass::Entry> nearestBehind(const Masks& masks, FrameRange shot, FrameIndex first,
                                         int step) {
  const auto entry = [&](Masks::const_iterator it) -> std::optional<Pass::Entry> {
    if (!shot.contains(it->first)) return std::nullopt;
    return Pass::Entry{it->first, &it->second};
  };
  if (step < 0) {
    const auto it = masks.lower_bound(first);
    return it == masks.end() ? std::nullopt : entry(it);
  }
  const auto it = masks.upper_bound(first);
  return it == masks.begin() ? std::nullopt : entry(std::prev(it));
}

/// The first mask inside the stored range, for objects without a mask before it.
std::optional<Pass::Entry> firstInside(const Masks& masks, FrameRange stored, int step) {
  if (step > 0) {
    const auto it = masks.lower_bound(stored.begin);
    if (it == masks.end() || !stored.contains(it->first)) return std::nullopt;
    return Pass::Entry{it->first, &it->second};
  }
  const auto it = masks.lower_bound(stored.end);
  if (it == masks.begin() || !stored.contains(std::prev(it)->first)) return std::nullopt;
  return Pass::Entry{std::prev(it)->first, &std::prev(it)->second};
}

std::optional<Pass::Entry> entryOf(const PropagationRequest& request, ObjectId object,
                                   FrameRange shot, FrameRange stored, int step) {
  const FrameIndex first = step > 0 ? stored.begin : stored.end - 1;
  const Masks* anchors = find(request.anchors, object);
  const Masks* seeds = find(request.seeds, object);
  std::optional<Pass::Entry> best;
  if (anchors) best = nearestBehind(*anchors, shot, first, step);
  if (seeds) {
    const auto seed = nearestBehind(*seeds, shot, first, step);
    if (seed && (!best || (seed->frame - best->frame) * step > 0)) best = seed;
  }
  if (!best && anchors) best = firstInside(*anchors, stored, step);
  return best;
}

/// Whether the pass stores a mask of any object: whether it visits a frame that is not an anchor of
/// it.
bool storesAnything(const PropagationRequest& request, const Pass& pass) {
  for (const auto& [object, entry] : pass.entries) {
    const FrameRange ahead = pass.step > 0 ? FrameRange{entry.frame + 1, pass.last + 1}
                                           : FrameRange{pass.last, entry.frame};
    const FrameRange stored = ahead.intersected(pass.stored);
    if (stored.empty()) continue;
    const Masks* anchors = find(request.anchors, object);
    if (!anchors) return true;
    const auto taken =
        std::distance(anchors->lower_bound(stored.begin), anchors->lower_bound(stored.end));
    if (taken < stored.length()) return true;
  }
  return false;
}

std::optional<Pass> planPass(const PropagationRequest& request, FrameRange shot, int step) {
  Pass pass;
  pass.step = step;
  pass.stored = shot.intersected(request.range);
  pass.last = step > 0 ? pass.stored.end - 1 : pass.stored.begin;
  for (const ObjectId object : request.objects)
    if (const auto entry = entryOf(request, object, shot, pass.stored, step))
      pass.entries.emplace(object, *entry);
  if (pass.entries.empty() || !storesAnything(request, pass)) return std::nullopt;
  pass.first = pass.entries.begin()->second.frame;
  for (const auto& [object, entry] : pass.entries)
    if ((entry.frame - pass.first) * step < 0) pass.first = entry.frame;
  return pass;
}

std::int64_t distanceTo(FrameRange range, FrameIndex frame) {
  if (frame < range.begin) return range.begin - frame;
  return frame < range.end ? 0 : frame - (range.end - 1);
}

/// The anchors to remember before the first pass. Those outside the range are taken nearest first.
/// Those inside are thinned evenly if there are too many, because neighbouring anchors are similar.
std::vector<FrameIndex> memoryFrames(const PropagationRequest& request) {
  std::set<FrameIndex> frames;
  for (const ObjectId object : request.objects)
    if (const Masks* anchors = find(request.anchors, object))
      for (const auto& [frame, mask] : *anchors)
        if (!isHiddenAnchor(request, object, frame)) frames.insert(frame);
  std::vector<FrameIndex> inside;
  std::vector<FrameIndex> outside;
  for (const FrameIndex frame : frames)
    (request.range.contains(frame) ? inside : outside).push_back(frame);
  std::stable_sort(outside.begin(), outside.end(), [&](FrameIndex a, FrameIndex b) {
    return distanceTo(request.range, a) < distanceTo(request.range, b);
  });
  const std::size_t fromOutside = std::min(
      outside.size(),
      std::max(maxMemoryFrames / 4, maxMemoryFrames - std::min(maxMemoryFrames, inside.size())));
  const std::size_t fromInside = std::min(inside.size(), maxMemoryFrames - fromOutside);
  std::vector<FrameIndex> chosen(outside.begin(),
                                 outside.begin() + static_cast<std::ptrdiff_t>(fromOutside));
  for (std::size_t i = 0; i < fromInside; ++i)
    chosen.push_back(inside[i * inside.size() / fromInside]);
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace

std::int64_t PropagationPlan::visits() const {
  std::int64_t sum = 0;
  for (const Pass& pass : forward) sum += pass.visits();
  for (const Pass& pass : backward) sum += pass.visits();
  return sum;
}

PropagationPlan planPropagation(const PropagationRequest& request) {
  PropagationPlan plan;
  for (const FrameRange shot : shotsOf(request)) {
    if (request.direction != Direction::Backward)
      if (auto pass = planPass(request, shot, +1)) plan.forward.push_back(std::move(*pass));
    if (request.direction != Direction::Forward)
      if (auto pass = planPass(request, shot, -1))
        plan.backward.insert(plan.backward.begin(), std::move(*pass));
  }
  if (plan.visits() == 0) return plan;
  plan.memory = memoryFrames(request);
  std::erase(plan.memory, (plan.forward.empty() ? plan.backward : plan.forward).front().first);
  return plan;
}

}  // namespace maskline
