// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/annotation/frame_record.h"

namespace maskline {

// The data of a project file from which the statistics are computed.

struct MaskFacts {
  FrameSummary summary;
  std::int64_t changedAt = 0;  ///< ms since 1970
  bool fromMask = false;       ///< its prompts start from a stored mask
};

/// The prompts that a person gave. Masks that prompts start from are not counted.
struct PromptCounts {
  std::int64_t positive = 0;  ///< clicks
  std::int64_t negative = 0;
  std::int64_t boxes = 0;
  std::int64_t strokes = 0;
  std::int64_t clicks() const { return positive + negative; }
  std::int64_t total() const { return clicks() + boxes + strokes; }
  PromptCounts& operator+=(const PromptCounts& o) {
    positive += o.positive;
    negative += o.negative;
    boxes += o.boxes;
    strokes += o.strokes;
    return *this;
  }
  friend bool operator==(const PromptCounts&, const PromptCounts&) = default;
};

struct ObjectFacts {
  std::string name;
  std::string category;          ///< "" if it has none
  std::vector<MaskFacts> masks;  ///< in frame order
  PromptCounts prompts;
};

struct CommentFacts {
  std::int64_t changedAt = 0;
  bool resolved = false;
};

/// How many frames of objects are in a stage of the work.
struct StageFacts {
  std::string name;
  std::int64_t frames = 0;  ///< summed over the objects
};

/// What a person did with stages and comments.
struct PersonFacts {
  std::string name;            ///< "" for changes without an author
  std::int64_t moves = 0;      ///< of work to a stage
  std::int64_t returned = 0;   ///< moves of this person that were later reversed
  std::int64_t comments = 0;
};

/// How a person's masks on check frames compare with the truth.
struct CheckFacts {
  std::string name;         ///< "" for scores without an author
  std::int64_t scores = 0;
  double region = 0;        ///< J, summed over the scores
  double boundary = 0;      ///< F, summed
  double lowestRegion = 1;
};

struct ProjectFacts {
  std::string name;
  std::int64_t frames = 0;  ///< of the clip
  std::vector<ObjectFacts> objects;
  std::vector<CommentFacts> comments;
  std::vector<StageFacts> stages = {};   ///< in order
  std::vector<PersonFacts> people = {};  ///< by name
  std::vector<CheckFacts> checks = {};   ///< by name
};

}  // namespace maskline
