// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "core/store/salvage/tree_page.h"

namespace maskline {

/// Reads the rows of trees out of a damaged file. A page that is no page of its tree costs what
/// hangs below it and no more. Such pages are looked for once more among those that no tree has
/// used: what fits into a gap, by the shape of its records and by its keys, is what was there.
class TreeReader {
 public:
  using OnRow = std::function<void(const TreeKey&, Record&)>;

  explicit TreeReader(const PageFile& file);

  /// Gives each row to `onRow`, in no particular order. `pages`, if given, is told of each page.
  void read(std::uint32_t root, const TreeShape& shape, OnRow onRow,
            std::function<void()> onPage = {});
  /// After all trees have been read.
  void fillGaps();

  /// Places where rows may be missing, after fillGaps(): what lies between two keys.
  struct Gap {
    const TreeShape* shape;
    TreeBounds bounds;
    bool wholePage = true;  ///< else a row, or rows that a page does not list any more
  };
  const std::vector<Gap>& gaps() const { return m_gaps; }

 private:
  struct Tree {
    const TreeShape* shape;
    OnRow onRow;
    std::function<void()> onPage;
  };
  /// False if it is no page of this tree.
  bool readPage(std::uint32_t number, const Tree& tree, const TreeBounds& bounds, int depth);
  void readCells(TreePage& page, const Tree& tree, const TreeBounds& bounds, int depth);
  void noteGap(const Tree& tree, const TreeBounds& bounds, bool wholePage);
  /// The pages that SQLite keeps for later; nothing if their list is damaged.
  bool markFreePages();
  bool fillGap(std::size_t gap);

  const PageFile& m_file;
  std::vector<bool> m_used;
  std::vector<Gap> m_gaps;
  std::vector<Tree> m_gapTrees;  // of each gap
};

}  // namespace maskline
