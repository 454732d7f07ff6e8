// SPDX-License-Identifier: Apache-2.0
#include "core/store/salvage/page_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "core/store/messages.h"

namespace maskline {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t usualPageSize = 4096;  // what every project has been made with
constexpr std::size_t logHeader = 32, frameHeader = 24;

bool isPageSize(std::size_t size) {
  return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

bool isTreePage(std::uint8_t type) { return type == 2 || type == 5 || type == 10 || type == 13; }

/// The running checksum of a log. Which order of bytes it counts in is said by the log's header.
class LogChecksum {
 public:
  explicit LogChecksum(bool bigEndian) : m_bigEndian(bigEndian) {}
  void add(std::span<const std::uint8_t> bytes) {
    for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
      m_a += word(bytes, i) + m_b;
      m_b += word(bytes, i + 4) + m_a;
    }
  }
  bool matches(std::span<const std::uint8_t> bytes, std::size_t at) const {
    return be32(bytes, at) == m_a && be32(bytes, at + 4) == m_b;
  }

 private:
  std::uint32_t word(std::span<const std::uint8_t> b, std::size_t i) const {
    if (m_bigEndian) return be32(b, i);
    return static_cast<std::uint32_t>(b[i] | b[i + 1] << 8 | b[i + 2] << 16) |
           static_cast<std::uint32_t>(b[i + 3]) << 24;
  }
  bool m_bigEndian;
  std::uint32_t m_a = 0, m_b = 0;
};

}  // namespace

std::uint32_t be16(std::span<const std::uint8_t> b, std::size_t at) {
  return static_cast<std::uint32_t>(b[at] << 8 | b[at + 1]);
}

std::uint32_t be32(std::span<const std::uint8_t> b, std::size_t at) {
  return be16(b, at) << 16 | be16(b, at + 2);
}

PageFile::PageFile(const fs::path& file) {
  m_file = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (m_file < 0) {
    if (errno == ENOENT) throw Error(messages::store::noProject, file.filename());
    throw Error(messages::store::cannotBeRead, file.filename());
  }
  struct stat about {};
  fstat(m_file, &about);
  m_bytes = static_cast<std::uint64_t>(about.st_size);
  m_pageSize = choosePageSize();
  m_pageCount = static_cast<std::uint32_t>((m_bytes + m_pageSize - 1) / m_pageSize);
  readLog(file.string() + "-wal");
}

PageFile::~PageFile() {
  ::close(m_file);
  if (m_log >= 0) ::close(m_log);
}

std::size_t PageFile::read(int from, std::span<std::uint8_t> into, std::uint64_t at) const {
  std::size_t done = 0;
  while (done < into.size()) {
    const auto got =
        ::pread(from, into.data() + done, into.size() - done, static_cast<off_t>(at + done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    done += static_cast<std::size_t>(got);
  }
  return done;
}

/// How many of the first pages would begin as pages of a tree do.
std::size_t PageFile::plausiblePages(std::size_t pageSize) const {
  constexpr std::uint64_t looked = 64;
  std::size_t found = 0;
  for (std::uint64_t i = 1; i <= looked && i * pageSize < m_bytes; ++i) {
    std::array<std::uint8_t, 1> type{};
    if (read(m_file, type, i * pageSize) == 1 && isTreePage(type[0])) ++found;
  }
  return found;
}

std::size_t PageFile::choosePageSize() const {
  std::array<std::uint8_t, 2> bytes{};
  read(m_file, bytes, 16);
  std::size_t said = be16(bytes, 0);
  if (said == 1) said = 65536;
  if (!isPageSize(said)) return usualPageSize;
  return plausiblePages(usualPageSize) > plausiblePages(said) ? usualPageSize : said;
}

/// Takes in the pages of all commits up to the first damage, as SQLite does.
void PageFile::readLog(const fs::path& log) {
  m_log = ::open(log.c_str(), O_RDONLY | O_CLOEXEC);
  if (m_log < 0) return;
  std::vector<std::uint8_t> header(logHeader);
  if (read(m_log, header, 0) < logHeader) return;
  const std::uint32_t magic = be32(header, 0);
  LogChecksum sum((magic & 1) != 0);
  sum.add(std::span(header).first(24));
  if ((magic & ~1U) != 0x377f0682 || be32(header, 8) != m_pageSize || !sum.matches(header, 24)) {
    m_lostLog = std::any_of(header.begin(), header.end(), [](std::uint8_t b) { return b != 0; });
    return;
  }
  std::vector<std::uint8_t> frame(frameHeader + m_pageSize);
  std::unordered_map<std::uint32_t, std::uint64_t> open;  // of the commit that is being read
  bool sound = true;
  for (std::uint64_t at = logHeader; read(m_log, frame, at) == frame.size(); at += frame.size()) {
    if (be32(frame, 8) != be32(header, 16) || be32(frame, 12) != be32(header, 20)) break;
    const std::uint32_t sizeAfter = be32(frame, 4);  // not 0: this frame ends a commit
    if (sound) {
      sum.add(std::span(frame).first(8));
      sum.add(std::span(frame).subspan(frameHeader));
      sound = sum.matches(frame, 16);
    }
    if (!sound) {
      m_lostLog = m_lostLog || sizeAfter != 0;
      continue;
    }
    open[be32(frame, 0)] = at + frameHeader;
    if (sizeAfter == 0) continue;
    for (const auto& [page, place] : open) m_logged[page] = place;
    open.clear();
    m_pageCount = std::max(m_pageCount, sizeAfter);
  }
}

PageFile::Page PageFile::page(std::uint32_t number) const {
  Page page;
  if (number == 0 || number > m_pageCount) return page;
  page.bytes.resize(m_pageSize);
  const auto logged = m_logged.find(number);
  page.present = logged == m_logged.end()
                     ? read(m_file, page.bytes, std::uint64_t(number - 1) * m_pageSize)
                     : read(m_log, page.bytes, logged->second);
  if (page.present == 0) page.bytes.clear();
  return page;
}

}  // namespace maskline
