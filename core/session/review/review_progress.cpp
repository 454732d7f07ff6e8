// SPDX-License-Identifier: Apache-2.0
#include "core/session/review/review_progress.h"

#include "core/session/review/review_queue.h"

namespace maskline {

void ReviewProgress::onChange(const Change& change) {
  if (const auto* masks = std::get_if<MasksChanged>(&change)) {
    if (masks->object)
      m_counts.erase(masks->object);
    else
      m_counts.clear();
  }
  if (std::holds_alternative<ObjectsChanged>(change)) m_counts.clear();
}

ReviewCount ReviewProgress::count() {
  const float threshold = m_project.settings().reviewThreshold;
  if (threshold != m_threshold) m_counts.clear();
  m_threshold = threshold;
  const FrameRange whole{FrameIndex(0), FrameIndex(m_project.clip().info.frameCount)};
  ReviewCount sum;
  std::int64_t read = 0;
  m_pending = false;
  for (const Object& object : m_project.objects()) {
    if (!m_counts.contains(object.id) && read >= ReviewQueue::mostFrames) {
      m_pending = true;
      continue;
    }
    auto [known, isNew] = m_counts.try_emplace(object.id);
    if (isNew) {
      known->second = countReviewed(object.id, m_project.summaries(object.id, whole), threshold);
      read += whole.length();
    }
    sum.reviewed += known->second.reviewed;
    sum.total += known->second.total;
  }
  return sum;
}

}  // namespace maskline
