// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "core/project/project.h"
#include "core/review/review.h"

namespace maskline {

/// How much of the review is done, over all objects. An object is counted again only after it has
/// changed. Owner thread.
class ReviewProgress {
 public:
  explicit ReviewProgress(const Project& project) : m_project(project) {}

  void onChange(const Change& change);
  /// Reads at most about `ReviewQueue::mostFrames` summaries; see pending().
  ReviewCount count();
  /// Whether count() has more to read. Until then it counts some objects only.
  bool pending() const { return m_pending; }

 private:
  const Project& m_project;
  float m_threshold = -1;
  bool m_pending = false;
  std::map<ObjectId, ReviewCount> m_counts;
};

}  // namespace maskline
