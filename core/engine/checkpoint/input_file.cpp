// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoint/input_file.h"

#include "core/engine/load_watch.h"
#include "core/engine/messages.h"

namespace maskline::checkpoint {

InputFile::InputFile(const std::filesystem::path& path) : m_path(path) {
  std::error_code failure;
  if (!std::filesystem::is_regular_file(path, failure)) {
    throw Error(messages::engine::noModelFile, path);
  }
  m_size = std::filesystem::file_size(path, failure);
  if (!failure) m_stream.open(path, std::ios::binary);
  if (failure || !m_stream) {
    throw Error(messages::engine::modelFileNotOpened, path);
  }
}

void InputFile::read(std::uint64_t at, void* to, std::uint64_t bytes) {
  if (at > m_size || bytes > m_size - at) refuse(m_path, messages::engine::endsTooEarly);
  m_stream.clear();
  m_stream.seekg(static_cast<std::streamoff>(at));
  m_stream.read(static_cast<char*>(to), static_cast<std::streamsize>(bytes));
  if (!m_stream) {
    throw Error(messages::engine::modelFileNotRead, m_path);
  }
  LoadWatch::read(bytes, m_size);
}

std::string printable(const std::string& text) {
  constexpr std::size_t longest = 200;
  std::string shown;
  for (const char c : text.substr(0, longest)) {
    shown += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
  }
  return shown + (text.size() > longest ? "…" : "");
}

}  // namespace maskline::checkpoint
