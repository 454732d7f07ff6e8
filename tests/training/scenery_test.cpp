// SPDX-License-Identifier: Apache-2.0
#include "core/training/scenery.h"

#include <opencv2/imgproc.hpp>

#include "tests/support/catch.h"

namespace maskline::training {
namespace {

constexpr int horizon = 60;

/// Sky over a field that flickers from pixel to pixel, and a thing before both.
cv::Mat landscape(const cv::Mat& thing) {
  cv::Mat picture(120, 160, CV_8UC3, cv::Scalar(230, 180, 140));
  cv::RNG noise(5);
  cv::Mat field = picture.rowRange(horizon, picture.rows);
  noise.fill(field, cv::RNG::UNIFORM, 0, 255);
  picture.setTo(cv::Scalar(20, 20, 200), thing);
  return picture;
}

}  // namespace

TEST_CASE("scenery is a region of one look, without the objects before it") {
  cv::Mat thing = cv::Mat::zeros(120, 160, CV_8UC1);
  cv::circle(thing, {80, 40}, 15, cv::Scalar(255), cv::FILLED);
  const cv::Mat picture = landscape(thing);
  int found = 0;
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    Random random(seed);
    const cv::Mat region = sceneryAround(picture, thing, random);
    REQUIRE(region.size() == picture.size());
    REQUIRE(region.type() == CV_8UC1);
    if (cv::countNonZero(region) == 0) continue;
    ++found;
    CHECK(cv::countNonZero(region & thing) == 0);
    CHECK(cv::countNonZero(region.rowRange(horizon + 5, region.rows)) == 0);
    CHECK(cv::countNonZero(region) > horizon * 160 / 2);
  }
  CHECK(found > 5);
  CHECK(found < 30);
}

}  // namespace maskline::training
