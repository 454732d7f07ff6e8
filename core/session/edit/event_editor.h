// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>

#include "core/project/project.h"
#include "core/session/events.h"

namespace maskline {

/// Edits of events and tags of the clip (see clip_event.h), and their export. Each edit is one undo
/// step. A refused edit raises ErrorRaised and returns false or no id. Owner thread.
class EventEditor {
 public:
  using Seconds = std::function<double(FrameIndex)>;

  /// `seconds` gives the time at which a frame begins.
  EventEditor(Events& events, Project& project, Seconds seconds)
      : m_events(events), m_project(project), m_seconds(std::move(seconds)) {}

  EventId add(const ClipEvent& event);
  bool update(const ClipEvent& event);
  bool remove(EventId event);
  /// Does nothing if the event has these frames.
  bool setFrames(EventId event, FrameRange frames);
  std::optional<ClipEvent> find(EventId event) const;

  /// Writes all events: JSON in the layout of ActivityNet for a name that ends in .json, else CSV.
  /// Replaces only files written by this function.
  bool exportTo(const std::filesystem::path& file, bool overwrite) const;

 private:
  Events& m_events;
  Project& m_project;
  const Seconds m_seconds;
};

}  // namespace maskline
