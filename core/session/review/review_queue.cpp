// SPDX-License-Identifier: Apache-2.0
#include "core/session/review/review_queue.h"

#include <algorithm>

namespace maskline {
namespace {

constexpr int joinGap = 2;

FrameRange widened(FrameRange range, std::int64_t by) { return {range.begin - by, range.end + by}; }

}  // namespace

void ReviewQueue::onChange(const Change& change) {
  if (const auto* masks = std::get_if<MasksChanged>(&change)) {
    if (masks->object)
      update(masks->object, masks->frames);
    else
      for (const auto& [object, stretches] : m_byObject) update(object, masks->frames);
  } else if (std::holds_alternative<ObjectsChanged>(change) ||
             std::holds_alternative<SettingsChanged>(change)) {
    m_objectsChanged = true;
  }
}

void ReviewQueue::update(ObjectId object, FrameRange changed) {
  m_changed[object] = m_changed[object].united(changed);
}

std::vector<WeakStretch> ReviewQueue::stretches() {
  if (m_objectsChanged) followObjects();
  for (std::int64_t read = 0; read < mostFrames && !m_changed.empty();) {
    const auto [object, frames] = *m_changed.begin();
    m_changed.erase(m_changed.begin());
    if (m_project.object(object)) read += recompute(object, frames);
  }
  if (m_stale) {
    m_stale = false;
    m_sorted.clear();
    for (const auto& [object, stretches] : m_byObject)
      m_sorted.insert(m_sorted.end(), stretches.begin(), stretches.end());
    sortWorstFirst(m_sorted);
  }
  return m_sorted;
}

void ReviewQueue::followObjects() {
  m_objectsChanged = false;
  const float threshold = m_project.settings().reviewThreshold;
  if (threshold != m_threshold) m_byObject.clear();
  m_threshold = threshold;
  std::map<ObjectId, std::vector<WeakStretch>> kept;
  for (const Object& object : m_project.objects()) {
    const auto known = m_byObject.find(object.id);
    if (known == m_byObject.end())
      m_changed[object.id] = whole();
    else
      kept[object.id] = std::move(known->second);
  }
  m_byObject = std::move(kept);
  m_stale = true;
}

/// Recomputes the changed frames and every stretch that they may join or split.
std::int64_t ReviewQueue::recompute(ObjectId object, FrameRange changed) {
  auto& stretches = m_byObject[object];
  FrameRange window = widened(changed, joinGap + 1);
  for (bool grown = true; grown;) {
    grown = false;
    for (const WeakStretch& s : stretches) {
      const FrameRange reach = widened(s.frames, joinGap + 1);
      if (window.intersected(reach).empty() || window.united(reach) == window) continue;
      window = window.united(reach);
      grown = true;
    }
  }
  window = window.intersected(whole());
  std::erase_if(stretches,
                [&](const WeakStretch& s) { return !window.intersected(s.frames).empty(); });
  const auto found = findWeakStretches(object, m_project.summaries(object, window), m_threshold,
                                       m_reasons.of(object), joinGap);
  stretches.insert(stretches.end(), found.begin(), found.end());
  m_stale = true;
  return window.length();
}

FrameRange ReviewQueue::whole() const {
  return {FrameIndex(0), FrameIndex(m_project.clip().info.frameCount)};
}

}  // namespace maskline
