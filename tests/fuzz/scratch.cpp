// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/scratch.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <stdexcept>

namespace maskline::fuzz {

namespace fs = std::filesystem;

namespace {

class Folder {
 public:
  Folder() {
    const bool memory = std::getenv("TMPDIR") == nullptr && fs::is_directory("/dev/shm");
    std::string name =
        ((memory ? fs::path("/dev/shm") : fs::temp_directory_path()) / "maskline-fuzz-XXXXXX");
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
    path = name;
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  fs::path path;
};

}  // namespace

const fs::path& scratchFolder() {
  static const Folder folder;
  return folder.path;
}

fs::path scratchFile(const std::string& name, Input bytes) {
  const fs::path file = scratchFolder() / name;
  fs::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(reinterpret_cast<const char*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
  return file;
}

std::uint8_t Pieces::byte() {
  const Input one = bytes(1);
  return one.empty() ? 0 : one[0];
}

std::int64_t Pieces::number() {
  std::int64_t value = 0;
  const Input eight = bytes(sizeof value);
  std::memcpy(&value, eight.data(), eight.size());
  return value;
}

Input Pieces::bytes(std::size_t count) {
  const Input taken = m_left.first(std::min(count, m_left.size()));
  m_left = m_left.subspan(taken.size());
  return taken;
}

std::string Pieces::shortText() { return asText(shortBytes()); }

}  // namespace maskline::fuzz
