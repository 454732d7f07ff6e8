// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "core/base/ids.h"
#include "core/project/change.h"
#include "core/store/rows.h"

namespace maskline {

/// Translates written rows into change events for observers, and into the cache entries to
/// invalidate.
class ChangeSet {
 public:
  /// `before` and `after` are the values of the row; empty if it did not exist before or does not
  /// after.
  void note(const RowKey& key, const MaybeRow& before, const MaybeRow& after);

  bool touchesObjects() const { return m_rest.objects; }
  /// Frames of changed masks by object, in order.
  const std::map<ObjectId, std::set<FrameIndex>>& masks() const { return m_masks; }

  /// One event per run of neighbouring frames, per frame with changed prompts and per frame with
  /// changed comments.
  std::vector<Change> events() const;

 private:
  struct Rest {
    bool objects = false;
    bool shots = false;
    bool settings = false;
    bool events = false;
    bool stages = false;
    bool checks = false;
    std::set<FrameIndex> comments;
  };
  std::map<ObjectId, std::set<FrameIndex>> m_masks;
  std::set<std::pair<ObjectId, FrameIndex>> m_prompts;
  Rest m_rest;
};

}  // namespace maskline
