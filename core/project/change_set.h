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

/// What a set of written rows means to an observer. Also what the caches must forget.
class ChangeSet {
 public:
  /// `before` and `after` are the values of the row; none where it did not or does not exist.
  void note(const RowKey& key, const MaybeRow& before, const MaybeRow& after);

  bool touchesObjects() const { return m_rest.objects; }
  /// Frames of changed masks by object, in order.
  const std::map<ObjectId, std::set<FrameIndex>>& masks() const { return m_masks; }

  /// One event per stretch of neighbouring frames, per prompted frame and per commented frame.
  std::vector<Change> events() const;

 private:
  struct Rest {
    bool objects = false;
    bool shots = false;
    bool settings = false;
    std::set<FrameIndex> comments;
  };
  std::map<ObjectId, std::set<FrameIndex>> m_masks;
  std::set<std::pair<ObjectId, FrameIndex>> m_prompts;
  Rest m_rest;
};

}  // namespace maskline
