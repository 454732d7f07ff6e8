// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

namespace maskline::checkpoint {

/// A file that is read at chosen places, and the words for what may be wrong with it.
class InputFile {
 public:
  /// Throws Error(MissingModel) if there is no such file, Error(Io) if it cannot be opened.
  explicit InputFile(const std::filesystem::path& path);

  const std::filesystem::path& path() const { return m_path; }
  std::uint64_t size() const { return m_size; }
  /// Throws Error(Corrupt) if the file ends before that, Error(Io) if reading fails.
  void read(std::uint64_t at, void* to, std::uint64_t bytes);

 private:
  std::filesystem::path m_path;
  std::ifstream m_stream;
  std::uint64_t m_size = 0;
};

/// Throws Error(Corrupt): `"NAME" WHAT; get the original file again.`
[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& what);

/// The name of an unknown file's part as it may stand in a sentence: short and printable.
std::string inQuotes(const std::string& text);

}  // namespace maskline::checkpoint
