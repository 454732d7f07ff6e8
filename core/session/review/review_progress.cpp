// SPDX-License-Identifier: Apache-2.0
#include "core/session/review/review_progress.h"

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
  for (const Object& object : m_project.objects()) {
    auto [known, isNew] = m_counts.try_emplace(object.id);
    if (isNew)
      known->second = countReviewed(object.id, m_project.summaries(object.id, whole), threshold);
    sum.reviewed += known->second.reviewed;
    sum.total += known->second.total;
  }
  return sum;
}

}  // namespace maskline
