// SPDX-License-Identifier: Apache-2.0
#include "core/mask/coco_rle.h"

#include <random>

#include "core/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::mask;

namespace {

using Counts = std::vector<std::uint32_t>;

struct Golden {
  const char* name;
  Mask mask;
  Counts counts;
  std::string code;
  std::int64_t area;
  cv::Rect box;
};

Mask rectangle(cv::Size size, cv::Rect rect) {
  cv::Mat bitmap = cv::Mat::zeros(size, CV_8UC1);
  bitmap(rect) = 1;
  return Mask::fromMat(bitmap);
}

/// Pixel by pixel.
Counts countsOf(const cv::Mat& bitmap) {
  Counts counts{0};
  for (int x = 0; x < bitmap.cols; ++x)
    for (int y = 0; y < bitmap.rows; ++y) {
      const bool on = bitmap.at<std::uint8_t>(y, x) != 0;
      if (on != (counts.size() % 2 == 0)) counts.push_back(0);
      ++counts.back();
    }
  return counts;
}

Counts rectangleCounts() {
  Counts counts{96100};
  for (int column = 0; column < 299; ++column) counts.insert(counts.end(), {200, 280});
  counts.insert(counts.end(), {200, 170100});
  return counts;
}

std::vector<Golden> goldens() {
  const Mask ring = mask({".....", ".###.", ".#.#.", ".###.", "....."});
  const Mask checks = mask({"#.#", ".#.", "#.#"});
  const Counts ones{0, 1, 1, 1, 1, 1, 1};
  return {
      {"nothing", mask({"...", "..."}), {6}, "6", 0, {0, 0, 0, 0}},
      {"everything", mask({"###", "###"}), {0, 6}, "06", 6, {0, 0, 3, 2}},
      {"first", mask({"#..", "..."}), {0, 1, 5}, "015", 1, {0, 0, 1, 1}},
      {"last", mask({"...", "..#"}), {5, 1}, "51", 1, {2, 1, 1, 1}},
      {"top row", mask({"###", "..."}), ones, "0110000", 3, {0, 0, 3, 1}},
      {"left column", mask({"#..", "#.."}), {0, 2, 4}, "024", 2, {0, 0, 1, 2}},
      {"checks", checks, {0, 1, 1, 1, 1, 1, 1, 1, 1, 1}, "0110000000", 5, {0, 0, 3, 3}},
      {"ring", ring, {6, 3, 2, 1, 1, 1, 2, 3, 6}, "632NO0124", 8, {1, 1, 3, 3}},
      {"rectangle",
       rectangle({854, 480}, {200, 100, 300, 200}),
       rectangleCounts(),
       "Tkm2X6h8" + std::string(597, '0') + "ljU5",
       60000,
       {200, 100, 300, 200}},
  };
}

}  // namespace

TEST_CASE("COCO runs equal those of the official code") {
  for (const Golden& golden : goldens()) {
    INFO(golden.name);
    CHECK(toCocoCounts(golden.mask) == golden.counts);
    CHECK(toCocoString(golden.mask) == golden.code);
    CHECK(fromCocoCounts(golden.mask.size(), golden.counts) == golden.mask);
    CHECK(fromCocoString(golden.mask.size(), golden.code) == golden.mask);
    CHECK(golden.mask.area() == golden.area);
    CHECK(golden.mask.boundingBox() == golden.box);
  }
}

TEST_CASE("COCO runs survive a round trip") {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    cv::Mat bitmap(1 + random() % 60, 1 + random() % 90, CV_8UC1);
    const unsigned often = 2 + random() % 60;
    bool on = random() % 2;
    for (auto& pixel : cv::Mat_<std::uint8_t>(bitmap)) {
      if (random() % often == 0) on = !on;
      pixel = on;
    }
    const Mask original = Mask::fromMat(bitmap);
    REQUIRE(toCocoCounts(original) == countsOf(bitmap));
    REQUIRE(fromCocoCounts(original.size(), toCocoCounts(original)) == original);
    REQUIRE(fromCocoString(original.size(), toCocoString(original)) == original);
  }
}

TEST_CASE("Damaged COCO runs are refused") {
  for (const char* code :
       {"", "5", "7", "61", "06X", "0\x7f", "0 6", "oooooooooooo", "N2", "0F6"}) {
    INFO(code);
    CHECK_THROWS_AS(fromCocoString({3, 2}, code), Error);
  }
  CHECK_THROWS_AS(fromCocoCounts({3, 2}, Counts{5}), Error);
  std::mt19937 random(5);
  for (int round = 0; round < 2000; ++round) {
    std::string code;
    for (unsigned i = random() % 12; i > 0; --i) code.push_back(char('0' + random() % 64));
    try {
      const Mask decoded = fromCocoString({5, 4}, code);
      REQUIRE(fromCocoString({5, 4}, toCocoString(decoded)) == decoded);
    } catch (const Error& error) {
      REQUIRE(error.kind() == Error::Kind::Corrupt);
    }
  }
}
