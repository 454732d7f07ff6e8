// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/store/salvage/page_file.h"
#include "core/store/salvage/tree_shape.h"

namespace maskline {

/// One cell of a page of a tree. What could not be read is left out.
struct TreeCell {
  std::uint32_t child = 0;     ///< the child page with the smaller keys; 0: none, or unreadable
  std::optional<TreeKey> key;  ///< set only if it is valid and in order with its neighbours
  std::optional<Record> record;
};

/// A page of a tree, its cells in order.
struct TreePage {
  bool leaf = true;
  std::vector<TreeCell> cells;
  std::uint32_t lastChild = 0;
  /// The used and free space add up to the page size. If not, the page may have held more cells
  /// than its header says.
  bool sound = true;
  bool anyKey() const;
};

/// The bounds of the keys on a page; none at the ends of the tree.
struct TreeBounds {
  std::optional<TreeKey> low, high;
  bool hold(const TreeKey& key) const { return (!low || *low < key) && (!high || key <= *high); }
};

/// Reads a page, and the overflow pages of its records, all of which are noted in `used`. Returns
/// nullopt if it is not a page of such a tree. Keys out of bounds or out of order are left out.
std::optional<TreePage> readTreePage(const PageFile& file, std::uint32_t number,
                                     const TreeShape& shape, const TreeBounds& bounds,
                                     std::vector<bool>& used);

}  // namespace maskline
