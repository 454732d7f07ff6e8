// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/project/project.h"
#include "core/session/events.h"

namespace maskline {

/// The settings of the project: range handles, review threshold, engines. Each edit is one undo
/// step; one that is refused raises ErrorRaised and returns false. Owner thread.
class SettingsEditor {
 public:
  SettingsEditor(Events& events, Project& project) : m_events(events), m_project(project) {}

  FrameRange wholeClip() const;
  /// The range handles, or the whole clip.
  FrameRange workRange() const;
  /// None, and the whole clip, mean that there are no range handles.
  bool setWorkRange(std::optional<FrameRange> range);
  /// The range begins at this frame; if it would be empty it goes on to the end of the clip.
  bool beginRangeAt(FrameIndex frame);
  /// The range ends with this frame; if it would be empty it begins with the clip.
  bool endRangeAt(FrameIndex frame);

  /// Masks of a lower confidence wait for review; 0 … 1, cut to that.
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
