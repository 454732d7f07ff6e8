// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "core/store/salvage/tree_page.h"

namespace maskline {

/// Reads the rows of trees out of a damaged file. An invalid page loses only the rows below it. Its
/// children are then searched among the pages that belong to no tree: a page fits a gap if its
/// record types and keys match.
class TreeReader {
 public:
  using OnRow = std::function<void(const TreeKey&, Record&)>;

  explicit TreeReader(const PageFile& file);

  /// Calls `onRow` for each row, in no particular order. `onPage`, if given, is called for each
  /// page.
  void read(std::uint32_t root, const TreeShape& shape, OnRow onRow,
            std::function<void()> onPage = {});
  /// After all trees have been read.
  void fillGaps();

  /// Where rows may be missing, after fillGaps(): between two keys.
  struct Gap {
    const TreeShape* shape;
    TreeBounds bounds;
    bool wholePage = true;  ///< false: single rows are missing
  };
  const std::vector<Gap>& gaps() const { return m_gaps; }

 private:
  struct Tree {
    const TreeShape* shape;
    OnRow onRow;
    std::function<void()> onPage;
  };
  /// Returns false if it is not a page of this tree.
  bool readPage(std::uint32_t number, const Tree& tree, const TreeBounds& bounds, int depth);
  void readCells(TreePage& page, const Tree& tree, const TreeBounds& bounds, int depth);
  void noteGap(const Tree& tree, const TreeBounds& bounds, bool wholePage);
  /// The pages of the free list; nullopt if the list is damaged.
  bool markFreePages();
  bool fillGap(std::size_t gap);

  const PageFile& m_file;
  std::vector<bool> m_used;
  std::vector<Gap> m_gaps;
  std::vector<Tree> m_gapTrees;  // of each gap
};

}  // namespace maskline
