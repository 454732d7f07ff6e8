// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "core/base/error.h"

namespace maskline::checkpoint {

/// A checkpoint file with random access. Its errors name the file.
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

/// A name from an untrusted file, shortened and made printable for a message.
std::string printable(const std::string& text);

/// Throws Error(Corrupt) for the file; `detail`, a name from the file, is made printable.
[[noreturn]] inline void refuse(const std::filesystem::path& file, const ErrorText<1>& text) {
  throw Error(text, file.filename());
}
[[noreturn]] inline void refuse(const std::filesystem::path& file, const ErrorText<2>& text,
                                const std::string& detail) {
  throw Error(text, file.filename(), printable(detail));
}

}  // namespace maskline::checkpoint
