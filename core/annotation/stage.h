// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/ids.h"

namespace maskline {

using StageId = Id<struct StageTag>;
using StageChangeId = Id<struct StageChangeTag>;

/// A stage of the work on a clip. Work starts in the first stage and ends in the last one.
struct Stage {
  StageId id;
  std::string name;  ///< not empty, unique in the project
  int order = 0;     ///< ascending along the work
  friend bool operator==(const Stage&, const Stage&) = default;
};

/// The stages of a project that has not defined others: "annotate", "review", "accepted".
std::vector<Stage> defaultStages();

/// A person has moved work to a stage. The newest change that covers an object and a frame gives
/// its stage.
struct StageChange {
  StageChangeId id;
  ObjectId object;                   ///< none: all objects, also those added later
  std::optional<FrameRange> frames;  ///< none: the whole clip
  StageId stage;
  std::string author = {};    ///< may be empty
  std::string note = {};      ///< why, for example what has to be corrected; may be empty
  std::int64_t madeAt = 0;    ///< ms since 1970
  friend bool operator==(const StageChange&, const StageChange&) = default;
};

/// Frames of one object that are in the same stage by the same change.
struct StageSpan {
  FrameRange frames;
  const StageChange* change = nullptr;  ///< of the list given; null: never moved, in the first stage
};

/// The stages of an object over the clip, in frame order and without gaps. `changes` are in the
/// order in which they were made; `object` none gives what holds for objects added later.
std::vector<StageSpan> stageSpans(std::span<const StageChange> changes, ObjectId object,
                                  std::int64_t frameCount);

/// Work that a person has moved back to an earlier stage.
struct ReturnedWork {
  const StageChange* change = nullptr;  ///< the return
  StageId from;                         ///< the stage it was in
  std::string author;                   ///< who had moved it there: whose work came back
  bool open = false;                    ///< a part of it has not been moved since
};

/// The newest return last. `stages` in ascending order; `objects` are all objects of the project.
std::vector<ReturnedWork> returnedWork(std::span<const Stage> stages,
                                       std::span<const StageChange> changes,
                                       std::span<const ObjectId> objects, std::int64_t frameCount);

}  // namespace maskline
