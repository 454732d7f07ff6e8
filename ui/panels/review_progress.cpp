// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/review_progress.h"

#include <algorithm>

namespace maskline {

ReviewProgress::Count countReviewed(ObjectId object, std::vector<FrameSummary> summaries,
                                    double threshold) {
  std::vector<FrameSummary> untouched = summaries;
  for (FrameSummary& s : untouched) s.review = ReviewState::Unreviewed;
  ReviewProgress::Count count;
  for (const WeakStretch& stretch : findWeakStretches(object, untouched, threshold)) {
    const auto waits = [&](const FrameSummary& s) {
      return stretch.frames.contains(s.frame) && s.review == ReviewState::Unreviewed &&
             s.confidence < threshold;
    };
    ++count.total;
    const auto first =
        std::lower_bound(summaries.begin(), summaries.end(), stretch.frames.begin,
                         [](const FrameSummary& s, FrameIndex frame) { return s.frame < frame; });
    const auto last =
        first + std::min<std::int64_t>(summaries.end() - first, stretch.frames.length());
    if (std::none_of(first, last, waits)) ++count.reviewed;
  }
  return count;
}

void ReviewProgress::onChange(const Change& change) {
  if (const auto* masks = std::get_if<MasksChanged>(&change)) {
    if (masks->object)
      m_counts.erase(masks->object);
    else
      m_counts.clear();
  }
  if (std::holds_alternative<ObjectsChanged>(change)) m_counts.clear();
}

ReviewProgress::Count ReviewProgress::count(const Project& project, FrameRange whole) {
  const double threshold = project.settings().reviewThreshold;
  if (threshold != m_threshold) m_counts.clear();
  m_threshold = threshold;
  Count sum;
  for (const Object& object : project.objects()) {
    auto known = m_counts.find(object.id);
    if (known == m_counts.end())
      known = m_counts
                  .emplace(object.id,
                           countReviewed(object.id, project.summaries(object.id, whole), threshold))
                  .first;
    sum.reviewed += known->second.reviewed;
    sum.total += known->second.total;
  }
  return sum;
}

}  // namespace maskline
