// SPDX-License-Identifier: Apache-2.0
#include "core/session/review/review.h"

#include <algorithm>
#include <utility>

#include "core/project/messages.h"
#include "core/session/review/check_scores.h"

namespace maskline {
namespace {

bool isRejected(const WeakStretch& stretch) { return stretch.reasons.has(ReviewReason::Rejected); }

const Text<0>& stepText(ReviewState state) {
  if (state == ReviewState::Accepted) return messages::project::acceptMasks;
  return state == ReviewState::Rejected ? messages::project::rejectMasks
                                        : messages::project::clearReview;
}

}  // namespace

struct Review::Decision {
  ObjectId object;
  FrameRange range;
  ReviewState state;
  std::string reason = {};  // a comment, on the frame `commented`
  FrameIndex commented = {};
};

Review::Review(Executor& owner, Events& events, Project& project, RangeEdits& edits,
               Selection& selection, Playback& playback, Worker& worker, const std::string& author)
    : m_events(events),
      m_project(project),
      m_edits(edits),
      m_selection(selection),
      m_playback(playback),
      m_author(author),
      m_scan(
          owner, project, worker,
          [this](ObjectId object, FrameRange frames) {
            m_queue.update(object, frames);
            m_events.raise(ReviewChanged{});
          },
          [this] { m_events.raise(ReviewChanged{}); }),
      m_queue(project, m_scan),
      m_progress(project),
      m_mailbox(owner) {}

void Review::end() { m_scan.end(); }

void Review::onChange(const Change& change) {
  m_scan.onChange(change);
  m_queue.onChange(change);
  m_progress.onChange(change);
}

std::vector<WeakStretch> Review::stretches() {
  m_scan.start();
  std::vector<WeakStretch> all = m_queue.stretches();
  if (m_queue.pending()) announce();
  return filtered(std::move(all), m_filter, m_project);
}

ReviewCount Review::progress() {
  const ReviewCount count = m_progress.count();
  if (m_progress.pending()) announce();
  return count;
}

/// Raises ReviewChanged, so that the views request the rest.
void Review::announce() {
  if (std::exchange(m_announced, true)) return;
  m_mailbox.sender().post([this] {
    m_announced = false;
    m_events.raise(ReviewChanged{});
  });
}

void Review::goTo(const WeakStretch& stretch) {
  m_selection.select(stretch.object);
  m_playback.goTo(stretch.worst);
}

bool Review::goToNext(int direction) {
  const auto next = nextWeak(stretches(), m_playback.frame(), m_selection.object(), direction);
  if (next) goTo(*next);
  return next.has_value();
}

bool Review::goToWorst() {
  const std::vector<WeakStretch> weak = stretches();
  if (weak.empty()) return false;
  goTo(weak.front());
  return true;
}

std::optional<WeakStretch> Review::suggestion(ObjectId object) {
  m_scan.start();
  return suggestKeyframe(object, m_project.summaries(object, m_playback.wholeClip()),
                         m_project.settings().reviewThreshold, m_scan.of(object));
}

bool Review::goToSuggestion() {
  const auto best = suggestion(m_selection.object());
  if (best) goTo(*best);
  return best.has_value();
}

bool Review::judge(ReviewState state, const std::string& reason) {
  m_edits.completeRunning();
  const FrameIndex frame = m_playback.frame();
  const ObjectId object = m_selection.object();
  const auto here = stretchAt(object, frame);
  return set({object, here ? here->frames : FrameRange::single(frame), state, reason, frame},
             Run::InSlices);
}

bool Review::judgeFrame(ReviewState state) {
  return judge(m_selection.object(), m_playback.frame(), state);
}

bool Review::judgeAndGoOn(ReviewState state, const std::string& reason) {
  m_edits.completeRunning();
  std::vector<WeakStretch> next = following();
  // The judgement may still be running as a job when the next one is chosen.
  if (const auto here = indexOf(next, m_playback.frame(), m_selection.object()))
    next.erase(next.begin() + static_cast<std::ptrdiff_t>(*here));
  const bool judged = judge(state, reason);
  if (judged) goToFirst(next);
  return judged;
}

bool Review::judgeFrameAndGoOn(ReviewState state) {
  const std::vector<WeakStretch> next = following();
  const bool judged = judgeFrame(state);
  if (judged) goToFirst(next);
  return judged;
}

/// The stretches in the order in which they follow the current one, which comes last.
std::vector<WeakStretch> Review::following() {
  std::vector<WeakStretch> queue = stretches();
  const auto here = indexOf(queue, m_playback.frame(), m_selection.object());
  if (!here) return queue;
  std::ranges::rotate(queue, queue.begin() + static_cast<std::ptrdiff_t>(*here) + 1);
  if (!isRejected(queue.back())) std::erase_if(queue, isRejected);
  return queue;
}

/// Goes to the first of these that still awaits review.
void Review::goToFirst(const std::vector<WeakStretch>& wanted) {
  const std::vector<WeakStretch> queue = stretches();
  for (const WeakStretch& stretch : wanted) {
    const auto found = indexOf(queue, stretch.worst, stretch.object);
    if (found && (!isRejected(queue[*found]) || isRejected(stretch))) return goTo(queue[*found]);
  }
}

bool Review::judge(ObjectId object, FrameIndex frame, ReviewState state,
                   const std::string& reason) {
  return m_project.summary(object, frame) &&
         set({object, FrameRange::single(frame), state, reason, frame}, Run::AtOnce);
}

bool Review::judgeStretch(ObjectId object, FrameIndex frame, ReviewState state) {
  m_edits.completeRunning();
  const auto here = stretchAt(object, frame);
  return here && set({object, here->frames, state}, Run::AtOnce);
}

bool Review::set(const Decision& decision, Run how) {
  m_edits.completeRunning();
  std::vector<CheckScore> scores;
  const bool scored = m_events.attempt([&] {
    if (decision.state == ReviewState::Accepted)
      scores = checkScoresOf(m_project, decision.object, decision.range, m_author, true);
  });
  if (!scored) return false;
  RangeEdit edit{stepText(decision.state),
                 {decision.object},
                 decision.range,
                 [state = decision.state](BulkEdit& bulk, ObjectId object, FrameRange frames) {
                   return bulk.setReview(object, frames, state);
                 }};
  edit.changesMasks = false;
  edit.last = [scores = std::move(scores), comment = commentOf(decision)](BulkEdit& bulk) {
    for (const CheckScore& score : scores) bulk.addCheckScore(score);
    if (comment) bulk.addComment(*comment);
  };
  return m_edits.run(std::move(edit), how).has_value();
}

std::optional<Comment> Review::commentOf(const Decision& decision) const {
  if (decision.reason.empty()) return std::nullopt;
  Comment comment;
  comment.frame = decision.commented;
  comment.object = decision.object;
  comment.text = decision.reason;
  comment.author = m_author;
  return comment;
}

std::optional<WeakStretch> Review::stretchAt(ObjectId object, FrameIndex frame) {
  const std::vector<WeakStretch> queue = m_queue.stretches();
  const auto here = indexOf(queue, frame, object);
  if (!here) return std::nullopt;
  return queue[*here];
}

}  // namespace maskline
