// SPDX-License-Identifier: Apache-2.0
#include "core/session/review/review.h"

namespace maskline {

Review::Review(Events& events, Project& project, Selection& selection, Playback& playback)
    : m_events(events),
      m_project(project),
      m_selection(selection),
      m_playback(playback),
      m_queue(project),
      m_progress(project) {}

void Review::onChange(const Change& change) {
  m_queue.onChange(change);
  m_progress.onChange(change);
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

bool Review::judge(ReviewState state) {
  const FrameIndex frame = m_playback.frame();
  const ObjectId object = m_selection.object();
  const std::vector<WeakStretch> queue = stretches();
  const auto here = indexOf(queue, frame, object);
  const FrameRange range = here ? queue[*here].frames : FrameRange::single(frame);
  return m_events.attempt([&] { m_project.setReview(object, range, state); });
}

bool Review::judge(ObjectId object, FrameIndex frame, ReviewState state) {
  return m_project.summary(object, frame) &&
         m_events.attempt([&] { m_project.setReview(object, FrameRange::single(frame), state); });
}

}  // namespace maskline
