// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/check_editor.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/project/messages.h"
#include "core/session/messages.h"
#include "core/session/review/check_scores.h"

namespace maskline {

std::optional<int> CheckEditor::add(const std::vector<ObjectId>& objects, FrameRange range,
                                    int every) {
  int made = 0;
  const bool done = m_events.attempt([&] {
    for (const ObjectId object : objects) m_project.requireEditable(object);
    const Project::Step step(m_project, messages::project::addCheckFrames);
    for (const ObjectId object : objects)
      for (const FrameIndex frame : candidates(object, range, every)) {
        withhold(object, frame);
        ++made;
      }
    if (made == 0) throw Error(messages::session::nothingToCheck);
  });
  return done ? std::optional(made) : std::nullopt;
}

/// Every `every`-th of the accepted masks that are no check frames.
std::vector<FrameIndex> CheckEditor::candidates(ObjectId object, FrameRange range,
                                                int every) const {
  std::set<FrameIndex> taken;
  for (const CheckFrame& check : m_project.checkFrames(object, range)) taken.insert(check.frame);
  std::vector<FrameIndex> frames;
  int passed = 0;
  for (const FrameSummary& s : m_project.summaries(object, range)) {
    if (s.review != ReviewState::Accepted || s.area == 0 || taken.contains(s.frame)) continue;
    if (++passed % std::max(1, every) == 0) frames.push_back(s.frame);
  }
  return frames;
}

void CheckEditor::withhold(ObjectId object, FrameIndex frame) {
  m_project.addCheckFrame({{}, object, frame, m_author, 0, m_project.mask(object, frame)});
  m_project.removeMasks(object, FrameRange::single(frame), {.accepted = true, .keyframes = true});
  m_clicks.drop(object, frame);
}

bool CheckEditor::add(ObjectId object, FrameIndex frame, const Mask& truth) {
  return m_events.attempt([&] {
    m_project.addCheckFrame({{}, object, frame, m_author, 0, truth});
  });
}

bool CheckEditor::remove(CheckFrameId id) {
  return m_events.attempt([&] {
    const Project::Step step(m_project, messages::project::removeCheckFrames);
    const auto all = m_project.checkFrames();
    const auto check = std::ranges::find(all, id, &CheckFrame::id);
    const bool open = check != all.end() && !m_project.summary(check->object, check->frame);
    if (open) m_project.requireEditable(check->object);
    m_project.removeCheckFrame(id);
    if (!open) return;
    FrameRecord record = makeRecord(check->frame, check->truth, MaskSource::Imported, 1);
    record.summary.review = ReviewState::Accepted;
    m_project.putRecord(check->object, record);
  });
}

/// Of masks that were changed after their newest score.
std::vector<CheckScore> CheckEditor::newScores() const {
  std::map<CheckFrameId, std::int64_t> scored;
  for (const CheckScore& score : m_project.checkScores()) scored[score.check] = score.madeAt;
  std::vector<CheckScore> scores;
  for (const CheckFrame& check : m_project.checkFrames()) {
    const auto range = FrameRange::single(check.frame);
    const auto records = m_project.recordsWithoutMasks(check.object, range);
    const auto known = scored.find(check.id);
    if (records.empty() || (known != scored.end() && known->second >= records[0].changedAt))
      continue;
    for (CheckScore& score : checkScoresOf(m_project, check.object, range, m_author))
      scores.push_back(std::move(score));
  }
  return scores;
}

std::optional<int> CheckEditor::score() {
  int written = 0;
  const bool done = m_events.attempt([&] {
    const Project::Step step(m_project, messages::project::scoreCheckFrames);
    for (const CheckScore& score : newScores()) {
      m_project.addCheckScore(score);
      ++written;
    }
    if (written == 0) throw Error(messages::session::nothingToScore);
  });
  return done ? std::optional(written) : std::nullopt;
}

}  // namespace maskline
