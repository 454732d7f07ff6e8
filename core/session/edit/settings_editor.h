// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/project/project.h"
#include "core/session/events.h"

namespace maskline {

/// Edits of the project settings: range handles, review threshold, engines. Each edit is one undo
/// step. A refused edit raises ErrorRaised and returns false. Owner thread.
class SettingsEditor {
 public:
  SettingsEditor(Events& events, Project& project) : m_events(events), m_project(project) {}

  FrameRange wholeClip() const;
  /// The range between the range handles, or the whole clip if there are none.
  FrameRange workRange() const;
  /// No range, or the whole clip, removes the range handles.
  bool setWorkRange(std::optional<FrameRange> range);
  /// Sets the start of the range. If the range would be empty, its end becomes the end of the clip.
  bool beginRangeAt(FrameIndex frame);
  /// Sets the last frame of the range. If the range would be empty, its start becomes the start of
  /// the clip.
  bool endRangeAt(FrameIndex frame);

  /// Masks with a lower confidence await review. Clamped to 0 … 1.
  bool setReviewThreshold(float threshold);

  std::string segmenter() const;  ///< resolved: never ""
  std::string tracker() const;
  /// As engine specifications, see engine_options.h.
  bool setEngines(const std::string& segmenter, const std::string& tracker);

 private:
  template <class ChangeFn>
  bool change(ChangeFn&& change);

  Events& m_events;
  Project& m_project;
};

}  // namespace maskline
