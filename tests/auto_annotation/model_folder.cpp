// SPDX-License-Identifier: Apache-2.0
#include "tests/auto_annotation/model_folder.h"

#include <fstream>
#include <iterator>
#include <opencv2/imgcodecs.hpp>

#include "tests/support/catch.h"
#include "tests/support/support.h"

namespace maskline::test {
namespace {

namespace fs = std::filesystem;
constexpr int pictures = 20;

std::vector<cv::Mat> rowsOf(const fs::path& file, int mode) {
  const cv::Mat all = cv::imread(file.string(), mode);
  REQUIRE(!all.empty());
  std::vector<cv::Mat> parts;
  const int height = all.rows / pictures;
  for (int i = 0; i < pictures; ++i) parts.push_back(all.rowRange(i * height, (i + 1) * height));
  return parts;
}

}  // namespace

fs::path madeModel(const std::string& name) {
  return sourceFolder() / "tests/auto_annotation/models" / name;
}

std::vector<cv::Mat> testPictures() { return rowsOf(madeModel("pictures.png"), cv::IMREAD_COLOR); }

std::vector<cv::Mat> expectedLabels(const std::string& name) {
  return rowsOf(madeModel(name) / "expected.png", cv::IMREAD_GRAYSCALE);
}

void copyModel(const std::string& name, const fs::path& to) {
  fs::copy(madeModel(name), to, fs::copy_options::recursive);
}

std::string textOf(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

void changeDescription(const fs::path& folder, const std::string& from, const std::string& to) {
  std::string text = textOf(folder / "model.json");
  const auto place = text.find(from);
  REQUIRE(place != std::string::npos);
  write(folder / "model.json", text.replace(place, from.size(), to));
}

}  // namespace maskline::test
