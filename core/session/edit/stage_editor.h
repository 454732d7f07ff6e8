// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/project/project.h"
#include "core/session/events.h"

namespace maskline {

/// The stages of the work, and moving work from one to another (see stage.h). Each edit is one undo
/// step. A refused edit raises ErrorRaised and returns false or no id. Owner thread.
class StageEditor {
 public:
  /// Changes are stored with `author`.
  StageEditor(Events& events, Project& project, const std::string& author)
      : m_events(events), m_project(project), m_author(author) {}

  /// Before stage `before`, or as the last one.
  StageId add(const std::string& name, StageId before = {});
  bool rename(StageId stage, const std::string& name);
  /// Refused while work is in this stage.
  bool remove(StageId stage);

  /// Moves the frames of an object (none: of all objects) to a stage; `frames` none: the whole clip.
  bool move(ObjectId object, const std::optional<FrameRange>& frames, StageId stage,
            const std::string& note = {});

  // ---- reading -------------------------------------------------------------------------------
  /// By its name, as it is stored.
  std::optional<Stage> named(std::string_view name) const;
  /// The stages in which frames of an object are, each once, in the order of the work.
  std::vector<Stage> of(ObjectId object) const;
  struct Span {
    FrameRange frames;
    StageId stage;
  };
  /// The stages of an object along the clip, without gaps; neighbours differ.
  std::vector<Span> spans(ObjectId object) const;
  /// Work that was moved back to an earlier stage and is still there, the newest last.
  struct Returned {
    StageChange change;
    StageId from;
    std::string author;  ///< whose work came back
  };
  std::vector<Returned> returned() const;

 private:
  Events& m_events;
  Project& m_project;
  const std::string& m_author;
};

}  // namespace maskline
