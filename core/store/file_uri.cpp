// SPDX-License-Identifier: Apache-2.0
#include "core/store/file_uri.h"

#include <unistd.h>

namespace maskline {

namespace fs = std::filesystem;

std::string immutableUri(const fs::path& file) {
  std::string uri = "file:";
  for (const char c : fs::absolute(file).string()) {
    if (c == '%' || c == '?' || c == '#') {
      static constexpr char digits[] = "0123456789ABCDEF";
      uri += {'%', digits[c >> 4 & 15], digits[c & 15]};
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

std::string readOnlyUri(const fs::path& file) {
  const fs::path folder = fs::absolute(file).parent_path();
  if (access(folder.c_str(), W_OK) == 0 || fs::exists(file.string() + "-wal")) return {};
  return immutableUri(file);
}

}  // namespace maskline
