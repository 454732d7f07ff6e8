// SPDX-License-Identifier: Apache-2.0
#include "core/tracking/pass_runner.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/base/error.h"
#include "core/base/free_memory.h"

namespace maskline {
namespace {

std::vector<ReadLeg> itinerary(const PropagationPlan& plan) {
  std::vector<ReadLeg> legs;
  for (const FrameIndex frame : plan.memory) legs.push_back({frame, frame, 1});
  for (const Pass& pass : plan.forward) legs.push_back({pass.first, pass.last, 1});
  for (const Pass& pass : plan.backward) legs.push_back({pass.first, pass.last, -1});
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

PassRunner::PassRunner(const PropagationRequest& request, const PropagationPlan& plan,
                       Tracker& tracker, FrameSource& frames, Channel<PropagatedFrame>& out,
                       const WorkContext& work)
    : m_request(request),
      m_plan(plan),
      m_tracker(tracker),
      m_out(out),
      m_work(work),
      m_total(plan.visits()),
      m_reader(frames, itinerary(plan)) {
  if (!plan.forward.empty() && !plan.backward.empty()) m_forwardMasks.emplace();
}

bool PassRunner::run() {
  if (!remember()) return false;
  for (const Pass& pass : m_plan.forward)
    if (!runPass(pass)) return false;
  for (const Pass& pass : m_plan.backward)
    if (!runPass(pass)) return false;
  return true;
}

bool PassRunner::remember() {
  for (const FrameIndex frame : m_plan.memory) {
    const auto image = picture();
    if (!image) return false;
    rememberAnchors(frame, *image);
  }
  return true;
}

void PassRunner::rememberAnchors(FrameIndex frame, const cv::Mat& image) {
  std::map<ObjectId, Mask> masks;
  for (const ObjectId object : m_request.objects)
    if (const Mask* mask = maskAt(m_request.anchors, object, frame))
      if (!isHiddenAnchor(m_request, object, frame)) masks[object] = *mask;
  if (!masks.empty()) m_tracker.remember(frame, image, masks);
}

bool PassRunner::runPass(const Pass& pass) {
  m_present.clear();
  for (std::int64_t i = 0; i < pass.visits(); ++i) {
    const FrameIndex frame = pass.first + i * pass.step;
    const auto image = picture();
    if (!image) return false;
    if (i > 0 && i + 1 < pass.visits()) prepareNext(frame + pass.step);
    if (!visit(pass, frame, *image)) return false;
    visitDone();
  }
  return true;
}

bool PassRunner::visit(const Pass& pass, FrameIndex frame, const cv::Mat& image) {
  const auto joining = masksAt(pass, frame);
  if (frame == pass.first) {
    for (const auto& [object, mask] : joining) meet(object, frame, mask);
    rememberAnchors(frame, image);
    m_tracker.start(frame, image, joining);
    return true;
  }
  auto tracked = m_tracker.step(frame, image);
  std::erase_if(tracked, [&](const auto& item) {
    return !m_present.contains(item.first) || joining.contains(item.first);
  });
  judgePresence(tracked);
  joinObjects(frame, image, joining, tracked);
  for (const auto& [object, mask] : joining) meet(object, frame, mask);
  return !pass.stored.contains(frame) || deliver(pass, frame, std::move(tracked));
}

void PassRunner::judgePresence(std::map<ObjectId, TrackedMask>& tracked) {
  std::map<ObjectId, Mask> held;
  for (auto& [object, found] : tracked)
    if (auto mask = m_present.at(object).watch.judge(found, m_request.doubt))
      held[object] = std::move(*mask);
  if (!held.empty()) m_tracker.continueFrom(held);
}

/// The object is known on this frame.
void PassRunner::meet(ObjectId object, FrameIndex frame, const Mask& mask) {
  Present& present = m_present[object];
  present.anchor = frame;
  if (isHiddenAnchor(m_request, object, frame))
    present.watch.hide(m_request.hidden.at(object).at(frame));
  else
    present.watch.begin(mask);
}

/// Remembers anchors. Seeds and anchors of hidden objects are not remembered: where such an object
/// joins, all objects are restarted from their current masks.
void PassRunner::joinObjects(FrameIndex frame, const cv::Mat& image,
                             const std::map<ObjectId, Mask>& joining,
                             const std::map<ObjectId, TrackedMask>& tracked) {
  std::map<ObjectId, Mask> anchors, hidden;
  for (const auto& [object, mask] : joining) {
    if (!isAnchor(object, frame)) continue;
    if (!isHiddenAnchor(m_request, object, frame))
      anchors[object] = mask;
    else if (m_present.contains(object))
      hidden[object] = mask;
  }
  if (!anchors.empty()) m_tracker.remember(frame, image, anchors);
  if (!hidden.empty()) m_tracker.continueFrom(hidden);
  if (anchors.size() + hidden.size() == joining.size()) return;
  std::map<ObjectId, Mask> all = joining;
  for (const auto& [object, found] : tracked) all.try_emplace(object, found.mask);
  m_tracker.start(frame, image, all);
}

/// The masks that the pass takes over at this frame: those of objects that join here, and anchors
/// of objects that joined before.
std::map<ObjectId, Mask> PassRunner::masksAt(const Pass& pass, FrameIndex frame) const {
  std::map<ObjectId, Mask> masks;
  for (const auto& [object, entry] : pass.entries) {
    if (entry.frame == frame) {
      masks[object] = *entry.mask;
    } else if (m_present.contains(object)) {
      if (const Mask* anchor = maskAt(m_request.anchors, object, frame)) masks[object] = *anchor;
    }
  }
  return masks;
}

bool PassRunner::deliver(const Pass& pass, FrameIndex frame,
                         std::map<ObjectId, TrackedMask> tracked) {
  MaskStack::PassResults kept;
  const auto earlier =
      m_forwardMasks && pass.step < 0 ? m_forwardMasks->take(frame) : MaskStack::PassResults{};
  for (auto& [object, mask] : tracked) {
    if (isAnchor(object, frame)) continue;
    PassResult result{std::move(mask), std::abs(frame - m_present.at(object).anchor)};
    const auto other = earlier.find(object);
    if (pass.step > 0 && m_forwardMasks && reachedByBackwardPass(object, frame))
      kept[object] = result;
    const bool both = other != earlier.end();
    const double agreement = both ? iou(other->second.tracked.mask, result.tracked.mask) : 1;
    if (!send(frame, object, both ? blend(other->second, result) : std::move(result.tracked),
              static_cast<float>(1 - agreement)))
      return false;
  }
  if (!kept.empty()) m_forwardMasks->push(frame, kept);
  return true;
}

bool PassRunner::send(FrameIndex frame, ObjectId object, TrackedMask tracked,
                      float disagreement) {
  if (isAcrossCut(object, frame) || tracked.presence != Presence::Visible)
    tracked.confidence *= m_request.doubt;
  FrameRecord record =
      makeRecord(frame, std::move(tracked.mask), MaskSource::Tracked, tracked.confidence);
  record.summary.presence = tracked.presence;
  record.uncertainty = std::move(tracked.uncertainty);
  record.model = m_request.model;
  record.disagreement = disagreement;
  return m_out.send({object, std::move(record)}, m_work.stop);
}

/// Whether a crossed cut lies between the frame and where the object joined the pass or was last
/// corrected.
bool PassRunner::isAcrossCut(ObjectId object, FrameIndex frame) const {
  const FrameIndex from = m_present.at(object).anchor;
  return std::any_of(m_request.crossed.begin(), m_request.crossed.end(),
                     [&](FrameIndex cut) { return (from < cut) != (frame < cut); });
}

bool PassRunner::isAnchor(ObjectId object, FrameIndex frame) const {
  return maskAt(m_request.anchors, object, frame) != nullptr;
}

/// Whether the backward pass will need the mask.
bool PassRunner::reachedByBackwardPass(ObjectId object, FrameIndex frame) const {
  for (const Pass& pass : m_plan.backward) {
    const auto entry = pass.entries.find(object);
    if (pass.stored.contains(frame) && entry != pass.entries.end())
      return entry->second.frame > frame;
  }
  return false;
}

std::optional<cv::Mat> PassRunner::picture() {
  if (m_work.cancelled()) return std::nullopt;
  auto picture = m_next ? std::exchange(m_next, std::nullopt) : m_reader.next(m_work.stop);
  if (!picture) return std::nullopt;
  if (picture->failure) throw Error(picture->failure->message);
  return std::move(picture->image);
}

/// A read failure is thrown when the frame is processed.
void PassRunner::prepareNext(FrameIndex frame) {
  m_next = m_reader.next(m_work.stop);
  if (m_next && !m_next->failure) m_tracker.prepare(frame, m_next->image);
}

void PassRunner::visitDone() {
  constexpr int trimEvery = 100;  // frames
  m_work.report(++m_visited, m_total);
  if (m_visited % trimEvery == 0) returnFreeMemory();
}

}  // namespace maskline
