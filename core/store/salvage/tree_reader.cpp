// SPDX-License-Identifier: Apache-2.0
#include "core/store/salvage/tree_reader.h"

#include <utility>

namespace maskline {
namespace {

constexpr int deepest = 24;  // levels; no tree of a possible size has as many

}  // namespace

TreeReader::TreeReader(const PageFile& file) : m_file(file), m_used(file.pageCount() + 1) {}

void TreeReader::read(std::uint32_t root, const TreeShape& shape, OnRow onRow,
                      std::function<void()> onPage) {
  const Tree tree{&shape, std::move(onRow), std::move(onPage)};
  if (!readPage(root, tree, {}, 0)) noteGap(tree, {}, true);
}

void TreeReader::noteGap(const Tree& tree, const TreeBounds& bounds, bool wholePage) {
  m_gaps.push_back({tree.shape, bounds, wholePage});
  m_gapTrees.push_back(tree);
}

bool TreeReader::readPage(std::uint32_t number, const Tree& tree, const TreeBounds& bounds,
                          int depth) {
  if (depth > deepest) return false;
  auto page = readTreePage(m_file, number, *tree.shape, bounds, m_used);
  if (!page) return false;
  if (tree.onPage) tree.onPage();
  readCells(*page, tree, bounds, depth);
  if (!page->sound) noteGap(tree, bounds, false);
  return true;
}

void TreeReader::readCells(TreePage& page, const Tree& tree, const TreeBounds& bounds, int depth) {
  std::optional<TreeKey> low = bounds.low;
  const auto highAfter = [&](std::size_t i) {
    for (; i < page.cells.size(); ++i)
      if (page.cells[i].key) return page.cells[i].key;
    return bounds.high;
  };
  const auto descend = [&](std::uint32_t child, const TreeBounds& between) {
    if (!readPage(child, tree, between, depth + 1)) noteGap(tree, between, true);
  };
  for (std::size_t i = 0; i < page.cells.size(); ++i) {
    TreeCell& cell = page.cells[i];
    if (!page.leaf) descend(cell.child, {low, highAfter(i)});
    if (!cell.key) {
      noteGap(tree, {low, highAfter(i)}, false);
      continue;
    }
    low = cell.key;
    if (cell.record) tree.onRow(*cell.key, *cell.record);
  }
  if (!page.leaf) descend(page.lastChild, {low, bounds.high});
}

bool TreeReader::markFreePages() {
  const PageFile::Page first = m_file.page(1);
  if (first.present < 100) return false;
  const std::uint32_t count = be32(first.bytes, 36);
  std::uint32_t found = 0;
  for (std::uint32_t trunk = be32(first.bytes, 32); trunk != 0;) {
    if (trunk >= m_used.size() || m_used[trunk]) return false;
    m_used[trunk] = true;
    ++found;
    const PageFile::Page page = m_file.page(trunk);
    if (page.present < 8) return false;
    const std::uint32_t leaves = be32(page.bytes, 4);
    if (std::size_t(leaves) * 4 + 8 > page.present) return false;
    for (std::uint32_t i = 0; i < leaves; ++i) {
      const std::uint32_t leaf = be32(page.bytes, 8 + std::size_t(i) * 4);
      if (leaf >= m_used.size() || m_used[leaf]) return false;
      m_used[leaf] = true;
      ++found;
    }
    trunk = be32(page.bytes, 0);
  }
  return found == count;
}

void TreeReader::fillGaps() {
  if (m_gaps.empty() || !markFreePages()) return;
  for (std::size_t i = 0; i < m_gaps.size(); ++i)  // grows while pages are found
    if (m_gaps[i].wholePage && fillGap(i)) m_gaps[i].shape = nullptr;
  std::erase_if(m_gaps, [](const Gap& gap) { return gap.shape == nullptr; });
}

/// Whether pages were found that fit. They may be several where a page above them was lost.
bool TreeReader::fillGap(std::size_t gap) {
  const Tree tree = m_gapTrees[gap];
  const TreeBounds bounds = m_gaps[gap].bounds;
  bool found = false;
  // Pages above others first: these bring the ones below them.
  for (const bool leaf : {false, true})
    for (std::uint32_t number = 2; number < m_used.size(); ++number) {
      if (m_used[number]) continue;
      const PageFile::Page page = m_file.page(number);
      if (page.present == 0) continue;
      const std::uint8_t type = page.bytes[0];
      if (type != (tree.shape->byRowid ? (leaf ? 13 : 5) : (leaf ? 10 : 2))) continue;
      found = readPage(number, tree, bounds, 0) || found;
    }
  return found;
}

}  // namespace maskline
