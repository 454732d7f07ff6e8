// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/edit/range_edits.h"
#include "core/session/playback.h"
#include "core/session/review/reason_scan.h"
#include "core/session/review/review_filter.h"
#include "core/session/review/review_progress.h"
#include "core/session/review/review_queue.h"
#include "core/session/selection.h"

namespace maskline {

/// The review queue: navigation, accepting and rejecting. Each review decision is one undo step. A
/// refused decision raises ErrorRaised and returns false. Owner thread.
class Review {
 public:
  /// Reasons of rejections are stored as comments of `author`.
  Review(Executor& owner, Events& events, Project& project, RangeEdits& edits, Selection& selection,
         Playback& playback, Worker& worker, const std::string& author);
  void end();  ///< stops the search for reasons

  /// The stretches that pass the filter, largest expected gain first, kept up to date with the
  /// project. The first call starts the search for reasons in the background.
  std::vector<WeakStretch> stretches();
  /// Whether all masks have been scanned. Until then stretches and reasons may be missing;
  /// ReviewChanged follows, upon which stretches() is to be called again.
  bool complete() const { return m_scan.complete() && !m_queue.pending(); }
  ReviewCount progress();
  /// The effort estimated for stretches().
  Effort effort() { return estimateEffort(stretches(), m_scan.rates()); }

  const ReviewFilter& filter() const { return m_filter; }
  void setFilter(const ReviewFilter& filter) { m_filter = filter; }

  /// Goes to the next (+1) or previous (−1) range of stretches(), to the frame to review first, and
  /// selects its object.
  bool goToNext(int direction);
  /// Goes to the first range, where a correction is expected to help most.
  bool goToWorst();
  void goTo(const WeakStretch& stretch);

  /// Where a keyframe of this object is expected to gain most, whatever its confidence there; see
  /// suggestKeyframe().
  std::optional<WeakStretch> suggestion(ObjectId object);
  /// Goes there for the current object.
  bool goToSuggestion();

  // Accepting, rejecting and clearing. The `reason` of a rejection is kept as a comment on the
  // object and frame, and the score of an accepted check frame, in the same undo step. A long range
  // becomes a job.

  /// The range of the queue at the current frame (or only that frame) of the current object.
  bool judge(ReviewState state, const std::string& reason = {});
  /// The mask of the current frame and object only.
  bool judgeFrame(ReviewState state);
  /// The same, then to the stretch that followed in stretches(), and after the last one to the
  /// front. Stretches with rejected masks are passed over, unless the current one had some: they
  /// wait for a correction. Without another stretch the frame stays.
  bool judgeAndGoOn(ReviewState state, const std::string& reason = {});
  bool judgeFrameAndGoOn(ReviewState state);
  /// One mask. False if there is none.
  bool judge(ObjectId object, FrameIndex frame, ReviewState state, const std::string& reason = {});
  /// The range of the queue that contains this frame, at once. False if none does.
  bool judgeStretch(ObjectId object, FrameIndex frame, ReviewState state);

  void onChange(const Change& change);  ///< of the project

 private:
  struct Decision;
  bool set(const Decision& decision, Run how);
  std::optional<Comment> commentOf(const Decision& decision) const;
  std::optional<WeakStretch> stretchAt(ObjectId object, FrameIndex frame);
  std::vector<WeakStretch> following();
  void goToFirst(const std::vector<WeakStretch>& wanted);
  void announce();

  Events& m_events;
  Project& m_project;
  RangeEdits& m_edits;
  Selection& m_selection;
  Playback& m_playback;
  const std::string& m_author;
  ReasonScan m_scan;
  ReviewQueue m_queue;
  ReviewProgress m_progress;
  ReviewFilter m_filter;
  bool m_announced = false;
  Mailbox m_mailbox;
};

}  // namespace maskline
