// SPDX-License-Identifier: Apache-2.0
#include "core/media/images/image_table.h"

#include <fstream>

#include "core/base/checksum.h"
#include "core/media/table_bytes.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t mark = 'I';  // tables of videos begin with a small version number

}  // namespace

std::uint64_t contentOf(const fs::path& file) {
  constexpr std::uintmax_t piece = 16 * 1024, pieces = 4;
  const std::uintmax_t size = fs::file_size(file);
  std::ifstream in(file, std::ios::binary);
  Checksum sum;
  std::vector<char> buffer(piece);
  for (std::uintmax_t i = 0; i < pieces; ++i) {
    const std::uintmax_t at =
        size <= pieces * piece ? i * piece : (size - piece) / (pieces - 1) * i;
    if (at >= size) break;
    in.clear();
    in.seekg(static_cast<std::streamoff>(at));
    in.read(buffer.data(), static_cast<std::streamsize>(piece));
    sum.add(buffer.data(), static_cast<std::size_t>(in.gcount()));
  }
  return sum.value();
}

std::vector<std::uint8_t> saveTable(const ImageTable& table) {
  TableWriter out;
  out.number(mark);
  out.number(static_cast<std::uint64_t>(table.low));
  out.number(static_cast<std::uint64_t>(table.high));
  out.number(table.files.size());
  for (const ImageTable::File& file : table.files) {
    out.text(file.name);
    out.number(file.size);
    out.raw(file.content);
  }
  return out.take();
}

std::optional<ImageTable> loadImageTable(const std::vector<std::uint8_t>& bytes) {
  TableReader in(bytes);
  if (in.number() != mark) return std::nullopt;
  ImageTable table;
  const std::uint64_t low = in.number(), high = in.number(), count = in.number();
  const bool none = low == 0 && high == 0;
  if (!in.ok() || count > in.left() || high > 65535 || (low >= high && !none)) return std::nullopt;
  table.low = static_cast<int>(low);
  table.high = static_cast<int>(high);
  for (std::uint64_t i = 0; i < count && in.ok(); ++i) {
    ImageTable::File& file = table.files.emplace_back();
    file.name = in.text();
    file.size = in.number();
    file.content = in.raw();
  }
  if (!in.ok() || in.left() > 0 || table.files.empty()) return std::nullopt;
  return table;
}

}  // namespace maskline
