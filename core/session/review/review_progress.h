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
  ReviewCount count();

 private:
  const Project& m_project;
  float m_threshold = -1;
  std::map<ObjectId, ReviewCount> m_counts;
};

}  // namespace maskline
