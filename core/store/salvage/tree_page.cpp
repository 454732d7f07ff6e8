// SPDX-License-Identifier: Apache-2.0
#include "core/store/salvage/tree_page.h"

#include <algorithm>

namespace maskline {
namespace {

using Bytespan = std::span<const std::uint8_t>;

class PageReader {
 public:
  PageReader(const PageFile& file, std::uint32_t number, const TreeShape& shape,
             std::vector<bool>& used)
      : m_file(file), m_shape(shape), m_used(used), m_page(file.page(number)) {
    m_head = number == 1 ? 100 : 0;
    m_present = Bytespan(m_page.bytes).first(std::min(m_page.present, m_page.bytes.size()));
  }

  std::optional<TreePage> read() {
    if (m_present.size() < m_head + 12) return std::nullopt;
    const std::uint8_t type = m_present[m_head];
    TreePage page;
    page.leaf = type == (m_shape.byRowid ? 13 : 10);
    if (!page.leaf && type != (m_shape.byRowid ? 5 : 2)) return std::nullopt;
    const std::size_t count = be16(m_present, m_head + 3);
    const std::size_t array = m_head + (page.leaf ? 8 : 12);
    if (array + 2 * count > m_present.size()) return std::nullopt;
    m_taken = array + 2 * count;
    for (std::size_t i = 0; i < count; ++i)
      page.cells.push_back(cell(be16(m_present, array + 2 * i), array + 2 * count, page.leaf));
    if (!page.leaf) page.lastChild = be32(m_present, m_head + 8);
    page.sound = m_present.size() == m_page.bytes.size() && addsUp(array + 2 * count);
    return page;
  }

 private:
  TreeCell cell(std::size_t at, std::size_t lowest, bool leaf) {
    TreeCell out;
    if (at < lowest || at + 4 > m_present.size()) return out;
    Bytespan rest = m_present.subspan(at);
    if (!leaf) {
      out.child = be32(rest, 0);
      rest = rest.subspan(4);
    }
    if (m_shape.byRowid && !leaf) {
      if (const auto rowid = takeVarint(rest))
        out.key = TreeKey{static_cast<std::int64_t>(*rowid), 0, 0};
    } else {
      readRecord(rest, out);
    }
    if (out.key) m_taken += std::max<std::size_t>(4, m_present.size() - at - rest.size());
    return out;
  }

  void readRecord(Bytespan& rest, TreeCell& out) {
    const auto size = takeVarint(rest);
    if (!size || *size > std::uint64_t(m_file.pageCount()) * m_file.pageSize()) return;
    std::optional<std::uint64_t> rowid;
    if (m_shape.byRowid && !(rowid = takeVarint(rest))) return;
    const std::size_t local = localBytes(*size);
    const bool overflows = local < *size;
    if (local + (overflows ? 4 : 0) > rest.size()) return;
    std::vector<std::uint8_t> bytes(rest.begin(), rest.begin() + static_cast<long>(local));
    if (overflows) readOverflow(be32(rest, local), *size, bytes);
    rest = rest.subspan(local + (overflows ? 4 : 0));
    out.record = decodeRecord(bytes, *size);
    if (!out.record || !m_shape.fits(*out.record)) return out.record.reset();
    out.key = m_shape.byRowid ? TreeKey{static_cast<std::int64_t>(*rowid), 0, 0}
                              : m_shape.keyOf(*out.record);
  }

  /// So much of a record lies on the page itself; the file format says how it is cut.
  std::size_t localBytes(std::uint64_t size) const {
    const std::uint64_t usable = m_file.pageSize();
    const bool tableLeaf = m_shape.byRowid;
    const std::uint64_t most = tableLeaf ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    if (size <= most) return size;
    const std::uint64_t least = (usable - 12) * 32 / 255 - 23;
    const std::uint64_t cut = least + (size - least) % (usable - 4);
    return cut <= most ? cut : least;
  }

  /// Adds what the chain holds. If it is broken or has the wrong length, its content is dropped,
  /// because the position of the error is unknown.
  void readOverflow(std::uint32_t next, std::uint64_t size, std::vector<std::uint8_t>& bytes) {
    const std::size_t local = bytes.size();
    std::vector<std::uint32_t> chain;
    while (bytes.size() < size) {
      const PageFile::Page page = m_file.page(next);
      if (page.present < page.bytes.size() || page.bytes.empty() || m_used[next]) break;
      m_used[next] = true;
      chain.push_back(next);
      const auto length = std::min<std::uint64_t>(size - bytes.size(), page.bytes.size() - 4);
      bytes.insert(bytes.end(), page.bytes.begin() + 4,
                   page.bytes.begin() + 4 + static_cast<long>(length));
      next = be32(page.bytes, 0);
    }
    if (bytes.size() == size && next == 0) return;
    bytes.resize(local);
    for (const std::uint32_t page : chain) m_used[page] = false;
  }

  /// Header, cells, free blocks, fragments and the space between make a page.
  bool addsUp(std::size_t arrayEnd) const {
    std::size_t content = be16(m_present, m_head + 5);
    if (content == 0) content = 65536;
    if (content < arrayEnd || content > m_present.size()) return false;
    std::size_t sum = m_taken + content - arrayEnd + m_present[m_head + 7];
    for (std::size_t block = be16(m_present, m_head + 1), before = 0; block != 0;) {
      if (block <= before || block + 4 > m_present.size()) return false;
      sum += be16(m_present, block + 2);
      before = block;
      block = be16(m_present, block);
    }
    return sum == m_present.size();
  }

  const PageFile& m_file;
  const TreeShape& m_shape;
  std::vector<bool>& m_used;
  PageFile::Page m_page;
  Bytespan m_present;
  std::size_t m_head = 0;
  std::size_t m_taken = 0;
};

/// The longest run of cells whose keys rise: the keys of the others cannot be true.
void dropUnordered(std::vector<TreeCell>& cells) {
  std::vector<std::size_t> ends;  // ends[n]: the cell with the lowest key that ends a run of n + 1
  std::vector<std::size_t> before(cells.size(), cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!cells[i].key) continue;
    const auto place = std::partition_point(
        ends.begin(), ends.end(), [&](std::size_t end) { return *cells[end].key < *cells[i].key; });
    if (place != ends.begin()) before[i] = *(place - 1);
    if (place == ends.end())
      ends.push_back(i);
    else
      *place = i;
  }
  std::vector<bool> kept(cells.size());
  for (std::size_t i = ends.empty() ? cells.size() : ends.back(); i < cells.size(); i = before[i])
    kept[i] = true;
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (!kept[i]) cells[i].key.reset();
}

}  // namespace

bool TreePage::anyKey() const {
  return std::any_of(cells.begin(), cells.end(), [](const TreeCell& c) { return c.key; });
}

std::optional<TreePage> readTreePage(const PageFile& file, std::uint32_t number,
                                     const TreeShape& shape, const TreeBounds& bounds,
                                     std::vector<bool>& used) {
  if (number == 0 || number >= used.size() || used[number]) return std::nullopt;
  used[number] = true;
  auto page = PageReader(file, number, shape, used).read();
  if (page) {
    for (TreeCell& cell : page->cells)
      if (cell.key && !bounds.hold(*cell.key)) cell.key.reset();
    dropUnordered(page->cells);
    if (page->cells.empty() || page->anyKey()) return page;
  }
  used[number] = false;
  return std::nullopt;
}

}  // namespace maskline
