// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include "core/project/project.h"
#include "core/review/review.h"
#include "core/session/review/reason_scan.h"

namespace maskline {

/// The frame ranges to review, largest expected gain first. After a change of masks only the ranges
/// around it are recomputed, on the next call of stretches(). Owner thread.
class ReviewQueue {
 public:
  /// `reasons`: the reasons that follow from the masks.
  ReviewQueue(const Project& project, const ReasonScan& reasons)
      : m_project(project), m_reasons(reasons) {}

  void onChange(const Change& change);
  /// Masks of the object, or what is known about them, have changed.
  void update(ObjectId object, FrameRange changed);
  /// Reads at most about `mostFrames` summaries, so that the window does not wait; see pending().
  std::vector<WeakStretch> stretches();
  /// Whether stretches() has more to read. Its result may lack some until then.
  bool pending() const { return m_objectsChanged || !m_changed.empty(); }

  static constexpr std::int64_t mostFrames = 20000;

 private:
  void followObjects();
  /// Returns the number of frames read.
  std::int64_t recompute(ObjectId object, FrameRange changed);
  FrameRange whole() const;

  const Project& m_project;
  const ReasonScan& m_reasons;
  bool m_objectsChanged = true;
  bool m_stale = true;  // m_sorted is older than m_byObject
  float m_threshold = -1;
  std::map<ObjectId, FrameRange> m_changed;  // to be recomputed
  std::map<ObjectId, std::vector<WeakStretch>> m_byObject;
  std::vector<WeakStretch> m_sorted;
};

}  // namespace maskline
