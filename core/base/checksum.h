// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace maskline {

/// Tells contents apart (FNV-1a, 64 bit, as draft-eastlake-fnv has it). No protection against
/// somebody who wants two contents to look alike.
class Checksum {
 public:
  void add(const void* data, std::size_t bytes) {
    const auto* byte = static_cast<const unsigned char*>(data);
    for (std::size_t i = 0; i < bytes; ++i) m_value = (m_value ^ byte[i]) * 0x100000001b3;
  }
  std::uint64_t value() const { return m_value; }

 private:
  std::uint64_t m_value = 0xcbf29ce484222325;
};

/// Of the whole content of a file. Throws std::filesystem::filesystem_error if it cannot be read.
std::uint64_t checksumOfFile(const std::filesystem::path& file);

}  // namespace maskline
