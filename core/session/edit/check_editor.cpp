// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/check_editor.h"

#include <algorithm>
#include <memory>
#include <set>

#include "core/project/messages.h"
#include "core/session/messages.h"
#include "core/session/review/check_scores.h"

namespace maskline {

std::optional<int> CheckEditor::add(const std::vector<ObjectId>& objects, FrameRange range,
                                    int every, Run how) {
  m_edits.completeRunning();
  const auto wanted = std::make_shared<Frames>();
  const bool allowed = m_events.attempt([&] {
    std::size_t count = 0;
    for (const ObjectId object : objects) {
      m_project.requireEditable(object);
      count += ((*wanted)[object] = candidates(object, range, every)).size();
    }
    if (count == 0) throw Error(messages::session::nothingToCheck);
  });
  if (!allowed) return std::nullopt;
  RangeEdit edit{messages::project::addCheckFrames, objects, range,
                 [this, wanted](BulkEdit& bulk, ObjectId object, FrameRange frames) {
                   const std::vector<FrameIndex>& all = wanted->at(object);
                   int made = 0;
                   for (auto frame = std::ranges::lower_bound(all, frames.begin);
                        frame != all.end() && *frame < frames.end; ++frame, ++made)
                     withhold(bulk, object, *frame);
                   return made;
                 }};
  edit.changesMasks = false;  // not of all frames
  edit.done = [this, wanted] {
    for (const auto& [object, frames] : *wanted)
      for (const FrameIndex frame : frames) m_clicks.drop(object, frame);
  };
  return m_edits.run(std::move(edit), how);
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

void CheckEditor::withhold(BulkEdit& bulk, ObjectId object, FrameIndex frame) const {
  bulk.addCheckFrame({{}, object, frame, m_author, 0, m_project.mask(object, frame)});
  bulk.removeMasks(object, FrameRange::single(frame), {.accepted = true, .keyframes = true});
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
