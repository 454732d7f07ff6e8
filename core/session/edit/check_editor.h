// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/session/click/click_session.h"
#include "core/session/edit/range_edits.h"

namespace maskline {

/// Check frames: frames whose true mask is withheld, so that who annotates them can be scored. A
/// score is written when such a mask is accepted (see Review), or by score(). The truth is in the
/// project file and in its undo history, and earlier versions of a track may show it: this finds
/// carelessness, not fraud. Each edit is one undo step. A refused edit raises ErrorRaised and
/// returns false or no number. Owner thread.
class CheckEditor {
 public:
  /// Check frames and scores are stored with `author`.
  CheckEditor(Events& events, Project& project, RangeEdits& edits, ClickSession& clicks,
              const std::string& author)
      : m_events(events), m_project(project), m_edits(edits), m_clicks(clicks), m_author(author) {}

  /// Makes every `every`-th accepted mask of each object in a range (without the empty ones) the
  /// truth of a check frame, and removes it from the frame with its prompts. Frames that are check
  /// frames already are left out. Returns the number of check frames made; refused if there is
  /// none. With Run::InSlices, many frames become a job; the number is that of the frames so far.
  std::optional<int> add(const std::vector<ObjectId>& objects, FrameRange range, int every = 1,
                         Run how = Run::AtOnce);
  /// With a truth from elsewhere. The mask on the frame stays.
  bool add(ObjectId object, FrameIndex frame, const Mask& truth);

  /// With its scores. Where the frame has no mask, the truth becomes its accepted mask.
  bool remove(CheckFrameId check);

  /// Scores the masks on check frames that have changed since they were scored last. Returns their
  /// number; refused if there is none.
  std::optional<int> score();

 private:
  using Frames = std::map<ObjectId, std::vector<FrameIndex>>;
  std::vector<FrameIndex> candidates(ObjectId object, FrameRange range, int every) const;
  void withhold(BulkEdit& bulk, ObjectId object, FrameIndex frame) const;
  std::vector<CheckScore> newScores() const;

  Events& m_events;
  Project& m_project;
  RangeEdits& m_edits;
  ClickSession& m_clicks;
  const std::string& m_author;
};

}  // namespace maskline
