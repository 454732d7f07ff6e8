// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <deque>
#include <map>
#include <memory>
#include <vector>

#include "core/base/ids.h"
#include "core/engine/builtin/network.h"

namespace maskline::builtin {

/// What is remembered of one frame, whatever the objects.
struct FrameKeys {
  FrameIndex frame;
  at::Tensor columns;  ///< memoryRows() on their side, 2 keyWidth + 1 × places
};

/// What one object looked like on anchor frames (kept, up to a number: then the one closest in time
/// to its neighbours goes, never the first, the last or the one just kept) and on recent frames (in
/// rotation).
class ObjectMemory {
 public:
  static constexpr std::size_t maxAnchors = 8;
  static constexpr std::size_t maxRecent = 4;
  static constexpr double recentEvidence = 0.5;  // of an anchor's
  /// Added to the similarity of every place of an anchor: a person's mask is surer than one that
  /// was found since, and drift feeds on the latter.
  static constexpr double anchorBonus = 4;

  struct Entry {
    std::shared_ptr<const FrameKeys> keys;
    at::Tensor rows;      ///< 1 × places × valueWidth
    at::Tensor evidence;  ///< of its likeness, see likeness.h
  };

  /// Replaces what was kept of the same frame.
  void keepAnchor(Entry entry);
  void keepRecent(Entry entry);
  void forgetRecent() { m_recent.clear(); }
  bool empty() const { return m_anchors.empty() && m_recent.empty(); }
  std::vector<const Entry*> entries() const;  ///< the anchors first
  std::size_t anchors() const { return m_anchors.size(); }
  /// Of all entries; the anchors' counts more.
  at::Tensor evidence() const;

 private:
  std::map<FrameIndex, Entry> m_anchors;
  std::deque<Entry> m_recent;
};

/// Reads the memories of several objects (none of them empty) for one picture: 1 × valueWidth + 1 ×
/// h × w each, see readMemory(). Objects that remember the same frames share the comparison of
/// keys; it is made for some places at a time, which bounds memory.
std::vector<at::Tensor> readMemories(const Features& query,
                                     const std::vector<const ObjectMemory*>& memories);

}  // namespace maskline::builtin
