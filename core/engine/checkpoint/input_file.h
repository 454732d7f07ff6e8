// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "core/base/error.h"

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

/// The name of an unknown file's part as it may stand in a sentence: short and printable.
std::string printable(const std::string& text);

/// Throws Error(Corrupt) on the file; the detail, a name of its parts, is made printable.
[[noreturn]] inline void refuse(const std::filesystem::path& file, const ErrorText<1>& text) {
  throw Error(text, file.filename());
}
[[noreturn]] inline void refuse(const std::filesystem::path& file, const ErrorText<2>& text,
                                const std::string& detail) {
  throw Error(text, file.filename(), printable(detail));
}

}  // namespace maskline::checkpoint
