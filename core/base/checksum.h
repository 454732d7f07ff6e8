// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace maskline {

/// A 64-bit FNV-1a checksum (draft-eastlake-fnv) for detecting changed contents. It is not
/// cryptographic: collisions can be constructed on purpose.
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

/// The checksum of the whole content of a file. Throws std::filesystem::filesystem_error if the
/// file cannot be read.
std::uint64_t checksumOfFile(const std::filesystem::path& file);

}  // namespace maskline
