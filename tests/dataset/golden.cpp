// SPDX-License-Identifier: Apache-2.0
#include "tests/dataset/golden.h"

#include <fstream>
#include <iterator>

#include "tests/support/support.h"

namespace maskline::test {

namespace fs = std::filesystem;

std::string textOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

bool matchesGolden(const std::string& name, const std::string& actual) {
  const fs::path expected = sourceFolder() / "tests" / "dataset" / "golden" / name;
  fs::path beside = expected;
  beside += ".actual";
  const bool same = fs::exists(expected) && textOf(expected) == actual;
  if (same)
    fs::remove(beside);
  else
    std::ofstream(beside, std::ios::binary) << actual;
  return same;
}

}  // namespace maskline::test
