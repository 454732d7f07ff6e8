// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/engine/classic/regions/region_map.h"

namespace maskline {

/// A binary tree of region merges, most similar pairs first, up to the whole image. Every node is a
/// candidate object.
class MergeTree {
 public:
  struct Node {
    int parent = -1;
    int left = -1, right = -1;  ///< −1 for the regions themselves
    int area = 0;
    float height = 0;  ///< dissimilarity of its two children; grows towards the root
  };

  explicit MergeTree(const RegionMap& map);

  /// The regions of the best candidate object that contains region `inside` and none of `outside`.
  /// The score of a node is the merge height of its parent minus most of its own, weighted by how
  /// plausible its size is. Returns region numbers.
  std::vector<int> objectAt(int inside, std::span<const int> outside) const;

  std::span<const Node> nodes() const { return m_nodes; }

 private:
  std::vector<int> regionsOf(int node) const;

  std::vector<Node> m_nodes;
  int m_regionCount = 0;
  int m_pixels = 0;
};

}  // namespace maskline
