// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>

#include "core/mask/mask.h"

namespace maskline::test {

/// For tests that need rows which no front end can make: what is const there, to be written.
template <class T>
T& writable(const T& object) {
  return const_cast<T&>(object);
}

/// A mask drawn row by row, '#' = set: mask({".##.", ".##."}).
Mask mask(std::initializer_list<std::string> rows);

/// A folder that is empty now and removed with everything in it at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return m_path; }
  std::filesystem::path operator/(const std::string& name) const { return m_path / name; }

 private:
  std::filesystem::path m_path;
};

/// Real data outside the repository ($MASKLINE_DATA or ../shared/data beside the sources), or an
/// empty path, in which case a line saying what is skipped has been printed.
std::filesystem::path realData(const std::string& what);

/// The root of the sources, for golden files.
std::filesystem::path sourceFolder();

}  // namespace maskline::test
