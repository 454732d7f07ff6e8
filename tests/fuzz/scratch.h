// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "tests/fuzz/targets.h"

namespace maskline::fuzz {

/// A folder for the life of the process, in memory where there is such a place.
const std::filesystem::path& scratchFolder();

/// Writes a file below the folder and returns its path.
std::filesystem::path scratchFile(const std::string& name, Input bytes);

/// Takes pieces off the front of an input; what is missing is 0 or empty.
class Pieces {
 public:
  explicit Pieces(Input input) : m_left(input) {}
  bool empty() const { return m_left.empty(); }
  std::uint8_t byte();
  std::int64_t number();  ///< of eight bytes
  Input bytes(std::size_t count);
  Input shortBytes() { return bytes(byte()); }  ///< a length of one byte, then as many
  std::string shortText();
  Input rest() const { return m_left; }

 private:
  Input m_left;
};

inline std::string asText(Input bytes) { return {bytes.begin(), bytes.end()}; }

}  // namespace maskline::fuzz
