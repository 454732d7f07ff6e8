// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/engine/classic/region_map.h"

namespace maskline {

/// The regions of a picture merged pair by pair, most alike first, up to the whole picture. Every
/// node is a guess at what an object might be.
class MergeTree {
 public:
  struct Node {
    int parent = -1;
    int left = -1, right = -1;  ///< −1 for the regions themselves
    int area = 0;
    float height = 0;  ///< how unlike its two halves were; grows towards the root
  };

  explicit MergeTree(const RegionMap& map);

  /// The regions that make up the most convincing object that holds region `inside` and none of
  /// `outside`: the node that was hardest to merge any further compared with how easily it came
  /// about, of a sensible size. Returns region numbers.
  std::vector<int> objectAt(int inside, std::span<const int> outside) const;

  std::span<const Node> nodes() const { return m_nodes; }

 private:
  std::vector<int> regionsOf(int node) const;

  std::vector<Node> m_nodes;
  int m_regionCount = 0;
  int m_pixels = 0;
};

}  // namespace maskline
