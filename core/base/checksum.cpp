// SPDX-License-Identifier: Apache-2.0
#include "core/base/checksum.h"

#include <fstream>
#include <vector>

namespace maskline {

std::uint64_t checksumOfFile(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::vector<char> block(1 << 18);
  Checksum sum;
  while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0)
    sum.add(block.data(), static_cast<std::size_t>(in.gcount()));
  if (!in.eof())
    throw std::filesystem::filesystem_error("read", file,
                                            std::make_error_code(std::errc::io_error));
  return sum.value();
}

}  // namespace maskline
