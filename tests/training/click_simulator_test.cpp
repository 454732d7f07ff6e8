// SPDX-License-Identifier: Apache-2.0
#include "core/training/data/click_simulator.h"

#include <opencv2/imgproc.hpp>

#include "tests/support/catch.h"

namespace maskline::training {
namespace {

cv::Mat disc(cv::Point centre, int radius) {
  cv::Mat mask = cv::Mat::zeros(80, 100, CV_8UC1);
  cv::circle(mask, centre, radius, cv::Scalar(255), cv::FILLED);
  return mask;
}

bool inside(const cv::Mat& mask, cv::Point2f at) {
  return mask.at<uchar>(static_cast<int>(at.y), static_cast<int>(at.x)) != 0;
}

}  // namespace

TEST_CASE("a click falls into the larger of what is missed and what is too much") {
  Random random(1);
  const cv::Mat truth = disc({30, 40}, 20);
  for (int i = 0; i < 20; ++i) {
    const auto missed = nextClick(truth, cv::Mat::zeros(truth.size(), CV_8UC1), random);
    REQUIRE(missed);
    CHECK(missed->positive);
    CHECK(inside(truth, missed->at));
    const cv::Mat extra = disc({75, 40}, 15);
    const auto tooMuch = nextClick(truth, truth | extra, random);
    REQUIRE(tooMuch);
    CHECK_FALSE(tooMuch->positive);
    CHECK(inside(extra, tooMuch->at));
  }
}

TEST_CASE("nothing is clicked where nothing is wrong") {
  Random random(1);
  const cv::Mat truth = disc({30, 40}, 20);
  CHECK_FALSE(nextClick(truth, truth, random));
  CHECK_FALSE(drawnBox(cv::Mat::zeros(9, 9, CV_8UC1), random));
}

TEST_CASE("a drawn box is near the object's own") {
  Random random(2);
  const auto box = drawnBox(disc({50, 40}, 20), random);
  REQUIRE(box);
  CHECK(box->x == Approx(30).margin(3));
  CHECK(box->br().y == Approx(61).margin(3));
}

TEST_CASE("a degraded mask is wrong but not lost") {
  const cv::Mat truth = disc({50, 40}, 20);
  int different = 0, kept = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Random random(seed);
    const cv::Mat mask = degraded(truth, random);
    REQUIRE(mask.size() == truth.size());
    different += cv::countNonZero(mask != truth) > 0 ? 1 : 0;
    kept += cv::countNonZero(mask & truth) > 0.3 * cv::countNonZero(mask | truth) ? 1 : 0;
  }
  CHECK(different > 15);
  CHECK(kept > 15);
}

}  // namespace maskline::training
