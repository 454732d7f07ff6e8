// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include "core/project/project.h"
#include "core/review/review.h"

namespace maskline {

/// The frame ranges to review, largest expected error first. After a change of masks only the
/// ranges around it are recomputed, on the next call of stretches(). Owner thread.
class ReviewQueue {
 public:
  explicit ReviewQueue(const Project& project) : m_project(project) {}

  void onChange(const Change& change);
  std::vector<WeakStretch> stretches();

 private:
  void update(ObjectId object, FrameRange changed);
  FrameRange whole() const;

  const Project& m_project;
  bool m_objectsChanged = true;
  bool m_stale = true;  // m_sorted is older than m_byObject
  float m_threshold = -1;
  std::map<ObjectId, FrameRange> m_changed;  // to be recomputed
  std::map<ObjectId, std::vector<WeakStretch>> m_byObject;
  std::vector<WeakStretch> m_sorted;
};

}  // namespace maskline
