// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <unordered_map>
#include <vector>

namespace maskline {

/// Big-endian numbers, as SQLite's file format has them.
std::uint32_t be16(std::span<const std::uint8_t> bytes, std::size_t at);
std::uint32_t be32(std::span<const std::uint8_t> bytes, std::size_t at);

/// The pages of an SQLite file as stored on disk, with the committed pages of its WAL
/// in place of the old ones. It reads the bytes itself (https://www.sqlite.org/fileformat2.html)
/// and does not use SQLite, so it works on damaged files and never changes one. Use it on one
/// thread at a time.
class PageFile {
 public:
  struct Page {
    std::vector<std::uint8_t> bytes;  ///< a whole page; empty if there is none
    std::size_t present = 0;  ///< number of bytes that were read from the file; the rest is zero
  };

  /// Throws Error(NotFound, Io).
  explicit PageFile(const std::filesystem::path& file);
  ~PageFile();
  PageFile(const PageFile&) = delete;
  PageFile& operator=(const PageFile&) = delete;

  std::size_t pageSize() const { return m_pageSize; }
  std::uint32_t pageCount() const { return m_pageCount; }
  /// 1 … pageCount(). Unreadable bytes count as missing.
  Page page(std::uint32_t number) const;
  /// Commits in the WAL that cannot be used because something in it is damaged.
  bool lostLog() const { return m_lostLog; }
  bool empty() const { return m_pageCount == 0; }

 private:
  std::size_t choosePageSize() const;
  std::size_t plausiblePages(std::size_t pageSize) const;
  void readLog(const std::filesystem::path& log);
  std::size_t read(int from, std::span<std::uint8_t> into, std::uint64_t at) const;

  int m_file = -1;
  int m_log = -1;
  std::uint64_t m_bytes = 0;
  std::size_t m_pageSize = 0;
  std::uint32_t m_pageCount = 0;
  std::unordered_map<std::uint32_t, std::uint64_t> m_logged;  // page to its position in the WAL
  bool m_lostLog = false;
};

}  // namespace maskline
