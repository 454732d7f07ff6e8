// SPDX-License-Identifier: Apache-2.0
#include "core/tracking/walker.h"

#include <cstdlib>
#include <utility>

#include "core/base/error.h"
#include "core/base/free_memory.h"

namespace maskline {
namespace {

std::vector<ReadLeg> itinerary(const PropagationPlan& plan) {
  std::vector<ReadLeg> legs;
  for (const FrameIndex frame : plan.memory) legs.push_back({frame, frame, 1});
  for (const Walk& walk : plan.forward) legs.push_back({walk.first, walk.last, 1});
  for (const Walk& walk : plan.backward) legs.push_back({walk.first, walk.last, -1});
  return legs;
}

const Mask* maskAt(const std::map<ObjectId, std::map<FrameIndex, Mask>>& all, ObjectId object,
                   FrameIndex frame) {
  const auto masks = all.find(object);
  if (masks == all.end()) return nullptr;
  const auto it = masks->second.find(frame);
  return it == masks->second.end() ? nullptr : &it->second;
}

}  // namespace

Walker::Walker(const PropagationRequest& request, const PropagationPlan& plan, Tracker& tracker,
               FrameSource& frames, Channel<PropagatedFrame>& out, const WorkContext& work)
    : m_request(request),
      m_plan(plan),
      m_tracker(tracker),
      m_out(out),
      m_work(work),
      m_total(plan.visits()),
      m_reader(frames, itinerary(plan)) {
  if (!plan.forward.empty() && !plan.backward.empty()) m_forwardMasks.emplace();
}

bool Walker::run() {
  if (!remember()) return false;
  for (const Walk& w : m_plan.forward)
    if (!walk(w)) return false;
  for (const Walk& w : m_plan.backward)
    if (!walk(w)) return false;
  return true;
}

bool Walker::remember() {
  for (const FrameIndex frame : m_plan.memory) {
    const auto image = picture();
    if (!image) return false;
    rememberAnchors(frame, *image);
  }
  return true;
}

void Walker::rememberAnchors(FrameIndex frame, const cv::Mat& image) {
  std::map<ObjectId, Mask> masks;
  for (const ObjectId object : m_request.objects)
    if (const Mask* mask = maskAt(m_request.anchors, object, frame)) masks[object] = *mask;
  if (!masks.empty()) m_tracker.remember(frame, image, masks);
}

bool Walker::walk(const Walk& walk) {
  m_present.clear();
  for (std::int64_t i = 0; i < walk.visits(); ++i) {
    const FrameIndex frame = walk.first + i * walk.step;
    const auto image = picture();
    if (!image) return false;
    if (i > 0 && i + 1 < walk.visits()) prepareNext(frame + walk.step);
    if (!visit(walk, frame, *image)) return false;
    visitDone();
  }
  return true;
}

bool Walker::visit(const Walk& walk, FrameIndex frame, const cv::Mat& image) {
  const auto truth = truthAt(walk, frame);
  if (frame == walk.first) {
    for (const auto& [object, mask] : truth) m_present[object] = frame;
    rememberAnchors(frame, image);
    m_tracker.start(frame, image, truth);
    return true;
  }
  auto tracked = m_tracker.step(frame, image);
  std::erase_if(tracked, [&](const auto& item) { return !m_present.contains(item.first); });
  takeOn(frame, image, truth, tracked);
  for (const auto& [object, mask] : truth) {
    tracked.erase(object);
    m_present[object] = frame;
  }
  return !walk.stored.contains(frame) || hand(walk, frame, std::move(tracked));
}

/// Anchors are remembered. A seed is not: where one joins, all begin anew from where they are.
void Walker::takeOn(FrameIndex frame, const cv::Mat& image, const std::map<ObjectId, Mask>& truth,
                    const std::map<ObjectId, TrackedMask>& tracked) {
  std::map<ObjectId, Mask> anchors;
  for (const auto& [object, mask] : truth)
    if (isAnchor(object, frame)) anchors[object] = mask;
  if (!anchors.empty()) m_tracker.remember(frame, image, anchors);
  if (anchors.size() == truth.size()) return;
  std::map<ObjectId, Mask> all = truth;
  for (const auto& [object, found] : tracked) all.try_emplace(object, found.mask);
  m_tracker.start(frame, image, all);
}

/// The masks that the walk takes on at this frame: of objects that join here and of anchors of
/// objects that are with it already.
std::map<ObjectId, Mask> Walker::truthAt(const Walk& walk, FrameIndex frame) const {
  std::map<ObjectId, Mask> masks;
  for (const auto& [object, entry] : walk.entries) {
    if (entry.frame == frame) {
      masks[object] = *entry.mask;
    } else if (m_present.contains(object)) {
      if (const Mask* anchor = maskAt(m_request.anchors, object, frame)) masks[object] = *anchor;
    }
  }
  return masks;
}

bool Walker::hand(const Walk& walk, FrameIndex frame, std::map<ObjectId, TrackedMask> tracked) {
  MaskStack::Opinions kept;
  const auto earlier =
      m_forwardMasks && walk.step < 0 ? m_forwardMasks->take(frame) : MaskStack::Opinions{};
  for (auto& [object, result] : tracked) {
    if (isAnchor(object, frame)) continue;
    Opinion opinion{std::move(result), std::abs(frame - m_present.at(object))};
    const auto other = earlier.find(object);
    if (walk.step > 0 && m_forwardMasks && meetsBackwardWalk(object, frame)) kept[object] = opinion;
    if (!send(frame, object,
              other == earlier.end() ? std::move(opinion.tracked) : blend(other->second, opinion)))
      return false;
  }
  if (!kept.empty()) m_forwardMasks->push(frame, kept);
  return true;
}

bool Walker::send(FrameIndex frame, ObjectId object, TrackedMask tracked) {
  FrameRecord record =
      makeRecord(frame, std::move(tracked.mask), MaskSource::Tracked, tracked.confidence);
  if (record.mask.empty()) record.summary.presence = Presence::Occluded;
  record.uncertainty = std::move(tracked.uncertainty);
  record.model = m_request.model;
  return m_out.send({object, std::move(record)}, m_work.stop);
}

bool Walker::isAnchor(ObjectId object, FrameIndex frame) const {
  return maskAt(m_request.anchors, object, frame) != nullptr;
}

/// Only what the backward walk will ask for is worth keeping.
bool Walker::meetsBackwardWalk(ObjectId object, FrameIndex frame) const {
  for (const Walk& walk : m_plan.backward) {
    const auto entry = walk.entries.find(object);
    if (walk.stored.contains(frame) && entry != walk.entries.end())
      return entry->second.frame > frame;
  }
  return false;
}

std::optional<cv::Mat> Walker::picture() {
  if (m_work.cancelled()) return std::nullopt;
  auto picture = m_next ? std::exchange(m_next, std::nullopt) : m_reader.next(m_work.stop);
  if (!picture) return std::nullopt;
  if (picture->failure) throw Error(picture->failure->message);
  return std::move(picture->image);
}

/// A picture that cannot be read is spoken of when its turn comes.
void Walker::prepareNext(FrameIndex frame) {
  m_next = m_reader.next(m_work.stop);
  if (m_next && !m_next->failure) m_tracker.prepare(frame, m_next->image);
}

void Walker::visitDone() {
  constexpr int trimEvery = 100;  // frames
  m_work.report(++m_visited, m_total);
  if (m_visited % trimEvery == 0) returnFreeMemory();
}

}  // namespace maskline
