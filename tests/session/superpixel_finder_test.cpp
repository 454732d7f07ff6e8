// SPDX-License-Identifier: Apache-2.0
#include "core/session/superpixel_finder.h"

#include "core/base/executor.h"
#include "tests/support/catch.h"

using namespace maskline;

namespace {

cv::Mat picture(int value) { return {60, 80, CV_8UC3, cv::Scalar(value, 100, 100)}; }

struct Finder {
  ManualExecutor owner;
  SuperpixelFinder finder{owner};
  int ready = 0;

  auto find(const cv::Mat& image, int size) {
    return finder.find(image, size, [this] { ++ready; });
  }
  bool untilReady(int times) {
    return owner.runUntil([&] { return ready == times; }, 20000);
  }
};

}  // namespace

TEST_CASE("superpixel finder: computed once for an image and a size") {
  Finder f;
  const cv::Mat image = picture(10);
  CHECK_FALSE(f.find(image, 12));
  CHECK_FALSE(f.find(image, 12));
  REQUIRE(f.untilReady(1));
  const auto cells = f.find(image, 12);
  REQUIRE(cells);
  CHECK(cells->imageSize() == image.size());
  CHECK(f.find(image, 12) == cells);
  CHECK_FALSE(f.find(image, 20));
  REQUIRE(f.untilReady(2));
  CHECK(f.find(image, 20)->count() < cells->count());
}

TEST_CASE("superpixel finder: the newest request is answered") {
  Finder f;
  const cv::Mat first = picture(10), second = picture(200);
  f.find(first, 12);
  f.find(second, 12);
  REQUIRE(f.untilReady(1));
  CHECK(f.find(second, 12));
  CHECK(f.find(first, 12));  // was under way
  CHECK(f.ready == 1);
}

TEST_CASE("superpixel finder: a forgotten request calls nobody") {
  Finder f;
  const cv::Mat first = picture(10), second = picture(200);
  f.find(first, 12);
  f.finder.forget();
  f.finder.find(second, 12, [] {});
  const auto found = [&] { return bool(f.finder.find(second, 12, [] {})); };
  REQUIRE(f.owner.runUntil(found, 20000));
  CHECK(f.find(first, 12));
  CHECK(f.ready == 0);
}
