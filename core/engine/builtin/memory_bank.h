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

/// The keys of one frame, shared by all objects.
struct FrameKeys {
  FrameIndex frame;
  at::Tensor columns;  ///< memoryRows() transposed, 2 keyWidth + 1 × positions
};

/// The memory of one object: anchor frames and recent frames. Of more than maxAnchors anchors, the
/// one closest in time to its neighbours is dropped, never the first, the last or the one just
/// added. Recent frames are kept in a ring of maxRecent.
class ObjectMemory {
 public:
  static constexpr std::size_t maxAnchors = 8;
  static constexpr std::size_t maxRecent = 4;
  static constexpr double recentEvidence = 0.5;  // relative to that of an anchor
  /// Added to the similarity of every position of an anchor, because masks made by the user are
  /// more reliable than tracked ones and reduce drift.
  static constexpr double anchorBonus = 4;

  struct Entry {
    std::shared_ptr<const FrameKeys> keys;
    at::Tensor rows;      ///< 1 × positions × valueWidth
    at::Tensor evidence;  ///< for the target model, see target_model.h
  };

  /// Replaces an entry of the same frame.
  void keepAnchor(Entry entry);
  void keepRecent(Entry entry);
  void forgetRecent() { m_recent.clear(); }
  bool empty() const { return m_anchors.empty() && m_recent.empty(); }
  std::vector<const Entry*> entries() const;  ///< the anchors first
  std::size_t anchors() const { return m_anchors.size(); }
  /// The sum over all entries, with a smaller weight for recent frames.
  at::Tensor evidence() const;

 private:
  std::map<FrameIndex, Entry> m_anchors;
  std::deque<Entry> m_recent;
};

/// Reads the memories of several objects (none of them empty) for one image: 1 × valueWidth + 1 × h
/// × w each, see readMemory(). Objects with the same memory frames share the comparison of keys. It
/// is computed in blocks of positions to bound memory.
std::vector<at::Tensor> readMemories(const Features& query,
                                     const std::vector<const ObjectMemory*>& memories);

}  // namespace maskline::builtin
