// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/session/playback.h"
#include "core/session/review/review_progress.h"
#include "core/session/review/review_queue.h"
#include "core/session/selection.h"

namespace maskline {

/// The review queue: navigation, accepting and rejecting. Each review decision is one undo step. A
/// refused decision raises ErrorRaised and returns false. Owner thread.
class Review {
 public:
  Review(Events& events, Project& project, Selection& selection, Playback& playback);

  /// Worst first, kept up to date with the project.
  std::vector<WeakStretch> stretches() { return m_queue.stretches(); }
  ReviewCount progress() { return m_progress.count(); }

  /// Goes to the next (+1) or previous (−1) range of the queue, to its frame with the most expected
  /// error, and selects its object.
  bool goToNext(int direction);
  /// Goes to the first range of the queue, where a correction is expected to help most.
  bool goToWorst();
  void goTo(const WeakStretch& stretch);

  /// Accepts or rejects the range of the queue at the current frame (or only that frame) of the
  /// current object.
  bool judge(ReviewState state);
  /// Accepts or rejects one mask. False if there is none.
  bool judge(ObjectId object, FrameIndex frame, ReviewState state);

  void onChange(const Change& change);  ///< of the project

 private:
  Events& m_events;
  Project& m_project;
  Selection& m_selection;
  Playback& m_playback;
  ReviewQueue m_queue;
  ReviewProgress m_progress;
};

}  // namespace maskline
