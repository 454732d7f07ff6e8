// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <opencv2/imgproc.hpp>

#include "core/engine/appearance_memory.h"
#include "core/engine/colour_model.h"
#include "core/engine/engine_registry.h"
#include "core/engine/graph_cut.h"
#include "core/engine/motion_cue.h"
#include "core/engine/settle.h"
#include "core/engine/uncertainty.h"
#include "tests/engine/scene.h"
#include "tests/support/catch.h"

#include <unistd.h>

using namespace maskline;

TEST_CASE("camera motion is taken away and the object's stays") {
  const cv::Size size(200, 120);
  cv::Mat motion(size, CV_32FC2), object = cv::Mat::zeros(size, CV_32F);
  const cv::Rect thing(80, 40, 40, 30);
  for (int y = 0; y < size.height; ++y)  // a zoom about the corner with a pan
    for (int x = 0; x < size.width; ++x)
      motion.at<cv::Vec2f>(y, x) = {0.05f * static_cast<float>(x) - 3,
                                    0.05f * static_cast<float>(y) + 2};
  motion(thing) += cv::Scalar(4, 0);
  object(thing).setTo(1);
  const cv::Mat left = motionWithoutCamera(motion, object);
  CHECK(cv::norm(left.at<cv::Vec2f>(100, 20)) < 0.1);
  CHECK(cv::norm(left.at<cv::Vec2f>(10, 180)) < 0.1);
  CHECK(left.at<cv::Vec2f>(55, 100)[0] == Approx(4).margin(0.2));

  const cv::Mat ratio = motionLogRatio(left, object, cv::Mat::ones(size, CV_32F));
  CHECK(ratio.at<float>(55, 100) > 1);
  CHECK(ratio.at<float>(10, 10) < -1);
  const cv::Mat still =
      motionLogRatio(cv::Mat::zeros(size, CV_32FC2), object, cv::Mat::ones(size, CV_32F));
  CHECK(cv::norm(still, cv::NORM_INF) < 0.1);
}

TEST_CASE("a graph cut follows the edge, not the noise") {
  const cv::Size size(40, 30);
  cv::Mat lab(size, CV_32FC3, cv::Scalar(0.2, 0, 0)), logit(size, CV_32F, cv::Scalar(-0.5));
  lab.colRange(0, 20).setTo(cv::Scalar(0.8, 0, 0));
  logit.colRange(0, 20).setTo(0.5);
  logit.at<float>(10, 5) = -1;  // a speck on either side
  logit.at<float>(10, 30) = 1;
  cv::Mat expected = cv::Mat::zeros(size, CV_8UC1);
  expected.colRange(0, 20).setTo(255);
  CHECK(cv::countNonZero(graphCut(logit, lab) != expected) == 0);
}

TEST_CASE("an object is not settled on more pixels than it can have") {
  const cv::Mat lab(30, 40, CV_32FC3, cv::Scalar(0.5, 0, 0));
  cv::Mat logit(30, 40, CV_32F, cv::Scalar(1));
  logit(cv::Rect(5, 5, 10, 10)).setTo(6);
  CHECK(cv::countNonZero(settledProbability(logit, lab, 5000) > 0.5) == 30 * 40);
  const cv::Mat limited = settledProbability(logit, lab, 110) > 0.5;
  CHECK(cv::countNonZero(limited) <= 110);
  CHECK(limited.at<std::uint8_t>(10, 10) == 255);
}

TEST_CASE("pixels that two objects claim go to the surer one") {
  cv::Mat a(1, 3, CV_32F, cv::Scalar(0.9)), b = (cv::Mat_<float>(1, 3) << 0.95, 0.9, 0.7);
  shareOut({&a, &b});
  const auto owner = [&](int x) { return std::pair(a.at<float>(x) > 0.5f, b.at<float>(x) > 0.5f); };
  CHECK(owner(0) == std::pair(false, true));
  CHECK(owner(1) == std::pair(true, false));
  CHECK(owner(2) == std::pair(true, false));
}

TEST_CASE("the appearance memory tells what was seen from what was not") {
  const cv::Mat keys = (cv::Mat_<float>(4, 2) << 0, 0, 0.01, 0, 1, 1, 1.01, 1);
  const cv::Mat values = (cv::Mat_<float>(4, 1) << 1, 1, 0, 0);
  const cv::Mat asked = (cv::Mat_<float>(3, 2) << 0.005, 0, 1, 1.005, 5, 5);
  AppearanceMemory memory(3, AppearanceMemory::Forget::Crowded);
  CHECK(memory.read(asked).at<cv::Vec2f>(0) == cv::Vec2f(0, 0));
  memory.keep(FrameIndex(0), keys, values);
  const cv::Mat read = memory.read(asked);
  CHECK(read.at<cv::Vec2f>(0)[0] > 1);
  CHECK(read.at<cv::Vec2f>(1)[0] < -1);
  CHECK(std::abs(read.at<cv::Vec2f>(2)[0]) < 0.01f);
  CHECK(read.at<cv::Vec2f>(0)[1] > 0.5f);
  CHECK(read.at<cv::Vec2f>(2)[1] < 0.01f);
  SECTION("the first frame stays however many follow") {
    const cv::Mat other = (cv::Mat_<float>(1, 2) << 9, 9), no = cv::Mat::zeros(1, 1, CV_32F);
    for (int f = 1; f < 50; ++f) memory.keep(FrameIndex(f), other, no);
    CHECK(memory.read(asked).at<cv::Vec2f>(0)[0] > 1);
  }
  SECTION("in a ring the oldest goes") {
    AppearanceMemory ring(2, AppearanceMemory::Forget::Oldest);
    ring.keep(FrameIndex(5), keys, values);
    for (int f = 4; f > 1; --f) ring.keep(FrameIndex(f), keys, 1 - values);
    CHECK(ring.read(asked).at<cv::Vec2f>(0)[0] < -1);
  }
}

TEST_CASE("uncertainty is high where the probability is a half") {
  cv::Mat probability = cv::Mat::zeros(100, 300, CV_32F);
  probability.colRange(0, 100).setTo(1);
  probability.colRange(100, 200).setTo(0.5);
  const cv::Mat doubt = uncertaintyOf(probability);
  CHECK(doubt.cols == 64);
  CHECK(doubt.at<std::uint8_t>(10, 5) == 0);
  CHECK(doubt.at<std::uint8_t>(10, 32) == 255);
  CHECK(doubt.at<std::uint8_t>(10, 60) == 0);
}

TEST_CASE("memory does not grow along a walk") {
  const auto tracker = makeTracker("classic");
  const cv::Size size(96, 72);
  const auto scene = [&](int f) {
    const float turn = static_cast<float>(f) * 0.1f;
    return test::ellipseScene(size, {48 + 15 * std::cos(turn), 36 + 8 * std::sin(turn)}, {14, 10});
  };
  const auto residentMegabytes = [] {
    long pages = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> pages >> resident;
    return resident * sysconf(_SC_PAGESIZE) >> 20;
  };
  tracker->start(FrameIndex(0), scene(0).image, {{ObjectId{1}, scene(0).truth}});
  long early = 0;
  for (int f = 1; f <= 500; ++f) {
    const test::Scene now = scene(f);
    if (f % 10 == 0) tracker->remember(FrameIndex(f), now.image, {{ObjectId{1}, now.truth}});
    const auto masks = tracker->step(FrameIndex(f), now.image);
    if (f == 150) early = residentMegabytes();
    if (f == 500) CHECK(iou(masks.at(ObjectId{1}).mask, now.truth) > 0.7);
  }
  CHECK(residentMegabytes() - early < 24);
}
