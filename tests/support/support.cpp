// SPDX-License-Identifier: Apache-2.0
#include "tests/support/support.h"

#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace maskline::test {

namespace fs = std::filesystem;

Mask mask(std::initializer_list<std::string> rows) {
  const int height = static_cast<int>(rows.size());
  const int width = height == 0 ? 0 : static_cast<int>(rows.begin()->size());
  cv::Mat bitmap = cv::Mat::zeros(height, width, CV_8UC1);
  int y = 0;
  for (const std::string& row : rows) {
    for (int x = 0; x < width; ++x)
      if (row.at(static_cast<std::size_t>(x)) == '#') bitmap.at<std::uint8_t>(y, x) = 255;
    ++y;
  }
  return Mask::fromMat(bitmap);
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "maskline-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
  m_path = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(m_path, ignored);
}

fs::path realData(const std::string& what) {
  const char* named = std::getenv("MASKLINE_DATA");
  const fs::path root = named ? fs::path(named) : sourceFolder().parent_path() / "shared" / "data";
  if (fs::exists(root / what)) return root / what;
  std::cout << "skipped: no " << what << " in $MASKLINE_DATA or ../shared/data\n";
  return {};
}

fs::path sourceFolder() { return MASKLINE_SOURCE_DIR; }

}  // namespace maskline::test
