// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoint/input_file.h"

#include "core/base/error.h"
#include "core/engine/load_watch.h"

namespace maskline::checkpoint {

InputFile::InputFile(const std::filesystem::path& path) : m_path(path) {
  std::error_code failure;
  if (!std::filesystem::is_regular_file(path, failure)) {
    throw Error(Error::Kind::MissingModel,
                "There is no model file " + inQuotes(path.string()) +
                    "; `maskline models` says which models are installed and where to get others.");
  }
  m_size = std::filesystem::file_size(path, failure);
  if (!failure) m_stream.open(path, std::ios::binary);
  if (failure || !m_stream) {
    throw Error(Error::Kind::Io, "The model file " + inQuotes(path.string()) +
                                     " cannot be opened; check that you may read it.");
  }
}

void InputFile::read(std::uint64_t at, void* to, std::uint64_t bytes) {
  if (at > m_size || bytes > m_size - at) refuse(m_path, "ends too early");
  m_stream.clear();
  m_stream.seekg(static_cast<std::streamoff>(at));
  m_stream.read(static_cast<char*>(to), static_cast<std::streamsize>(bytes));
  if (!m_stream) {
    throw Error(Error::Kind::Io, "The model file " + inQuotes(m_path.string()) +
                                     " cannot be read; check the disk it lies on.");
  }
  LoadWatch::read(bytes, m_size);
}

void refuse(const std::filesystem::path& file, const std::string& what) {
  throw Error(Error::Kind::Corrupt, "The model file " + inQuotes(file.filename().string()) + " " +
                                        what + "; get the original file again.");
}

std::string inQuotes(const std::string& text) {
  constexpr std::size_t longest = 200;
  std::string shown;
  for (const char c : text.substr(0, longest)) {
    shown += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
  }
  return "\"" + shown + (text.size() > longest ? "…\"" : "\"");
}

}  // namespace maskline::checkpoint
