// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <opencv2/imgcodecs.hpp>

#include "core/base/error.h"
#include "core/media/frame_source.h"
#include "core/media/image_files.h"
#include "tests/media/coded_clip.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;
namespace fs = std::filesystem;

namespace {

void writeImage(const fs::path& path, int number, cv::Size size = {64, 48}) {
  REQUIRE(cv::imwrite(path.string(), codedPicture(number, size)));
}

std::vector<int> numbers(const fs::path& path) {
  const auto source = openFrameSource(path);
  std::vector<int> out;
  for (std::int64_t i = 0; i < source->info().frameCount; ++i)
    out.push_back(codedNumber(source->frame(FrameIndex(i))));
  return out;
}

}  // namespace

TEST_CASE("Names sort as a person counts") {
  const std::vector<std::string> sorted = {"1", "a", "a1", "a01", "a2", "a10", "a10b2", "a10b11"};
  for (std::size_t i = 0; i < sorted.size(); ++i)
    for (std::size_t j = 0; j < sorted.size(); ++j) {
      if (i == j || (i + j == 5 && (i == 2 || i == 3))) continue;  // a1, a01: any fixed order
      INFO(sorted[i] << " " << sorted[j]);
      CHECK(naturalLess(sorted[i], sorted[j]) == (i < j));
    }
  CHECK(naturalLess("a1", "a01") != naturalLess("a01", "a1"));
  CHECK_FALSE(naturalLess("a7", "a7"));
}

TEST_CASE("A folder of images is a clip in natural order") {
  const std::string ending = GENERATE(".png", ".jpg", ".bmp", ".tif", ".webp", ".JPG");
  TemporaryFolder folder;
  for (const int n : {10, 2, 1, 11, 9})
    writeImage(folder / std::string("f").append(std::to_string(n)).append(ending), n);
  std::ofstream(folder / "readme.txt") << "not an image";
  CHECK(numbers(folder.path()) == std::vector<int>{1, 2, 9, 10, 11});
  const auto source = openFrameSource(folder.path());
  CHECK(source->info().codec == "images");
  CHECK(source->info().size == cv::Size(64, 48));
  CHECK(source->savedIndex().empty());
  CHECK(source->seconds(FrameIndex(24)) > source->seconds(FrameIndex(0)));
  CHECK_THROWS_AS(source->frame(FrameIndex(5)), Error);
}

TEST_CASE("One image stands for its numbered sequence") {
  TemporaryFolder folder;
  for (const int n : {3, 4, 5}) writeImage(folder / ("shot_00" + std::to_string(n) + ".png"), n);
  writeImage(folder / "other_001.png", 77);
  writeImage(folder / "alone.png", 99);
  CHECK(numbers(folder / "shot_003.png") == std::vector<int>{3, 4, 5});
  CHECK(numbers(folder / "alone.png") == std::vector<int>{99});
}

TEST_CASE("Masks beside the photos are not frames") {
  TemporaryFolder folder;
  for (const int n : {0, 1, 2}) {
    writeImage(folder / ("0000" + std::to_string(n) + ".jpg"), n);
    writeImage(folder / ("0000" + std::to_string(n) + ".png"), 500 + n);
  }
  CHECK(numbers(folder.path()) == std::vector<int>{0, 1, 2});
}

TEST_CASE("Images of several sizes are refused by name") {
  const std::string ending = GENERATE(".png", ".jpg", ".bmp", ".webp");
  TemporaryFolder folder;
  for (const int n : {1, 2, 3}) writeImage(folder / (std::to_string(n) + ending), n);
  writeImage(folder / (std::string("2") + ending), 2, {80, 48});
  std::string message;
  try {
    const auto source = openFrameSource(folder.path());
    source->frame(FrameIndex(1));  // .webp is looked into only now
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::BadInput);
    message = error.what();
  }
  CHECK(message.find(std::string("2") + ending) != std::string::npos);
  CHECK(message.find("80 × 48") != std::string::npos);
}

TEST_CASE("The fingerprint of a folder follows names and sizes") {
  TemporaryFolder folder;
  writeImage(folder / "1.bmp", 1);
  writeImage(folder / "2.bmp", 2);
  const std::string before = fingerprint(folder.path());
  CHECK(fingerprint(folder.path()) == before);
  writeImage(folder / "3.bmp", 3);
  CHECK(fingerprint(folder.path()) != before);
}
