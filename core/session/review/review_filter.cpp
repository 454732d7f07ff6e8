// SPDX-License-Identifier: Apache-2.0
#include "core/session/review/review_filter.h"

#include <set>

namespace maskline {
namespace {

ReviewState stateOf(const WeakStretch& stretch) {
  return stretch.reasons.has(ReviewReason::Rejected) ? ReviewState::Rejected
                                                     : ReviewState::Unreviewed;
}

std::set<ObjectId> objectsOf(CategoryId category, const Project& project) {
  std::set<ObjectId> objects;
  for (const Object& object : project.objects())
    if (object.category == category) objects.insert(object.id);
  return objects;
}

}  // namespace

std::vector<WeakStretch> filtered(std::vector<WeakStretch> stretches, const ReviewFilter& filter,
                                  const Project& project) {
  if (filter.empty()) return stretches;
  std::set<ObjectId> ofCategory;
  if (filter.category) ofCategory = objectsOf(filter.category, project);
  std::erase_if(stretches, [&](const WeakStretch& s) {
    return (filter.object && s.object != filter.object) ||
           (filter.category && !ofCategory.contains(s.object)) ||
           (filter.source && s.source != *filter.source) ||
           (filter.state && stateOf(s) != *filter.state) ||
           (filter.reason && !s.reasons.has(*filter.reason));
  });
  return stretches;
}

}  // namespace maskline
