// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/click_robot.h"

#include <algorithm>
#include <functional>
#include <set>

#include "core/benchmark/clicks.h"
#include "core/engine/engine_registry.h"
#include "tests/benchmark/small_clip.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace {

ClickRobot robot(RobotKind kind, unsigned seed = 1) {
  return {{kind, seed}, "clip", FrameIndex(0), ObjectId{1}};
}

std::vector<cv::Point2f> clicksOf(ClickRobot robot, const Mask& truth, const Mask& predicted,
                                  int count) {
  std::vector<Click> clicks;
  while (static_cast<int>(clicks.size()) < count) {
    const auto click = robot.next(truth, predicted, Mask(truth.size()), clicks);
    if (!click) break;
    clicks.push_back(*click);
  }
  std::vector<cv::Point2f> places;
  for (const Click& click : clicks) places.push_back(click.at);
  return places;
}

/// A square of 21 × 21 pixels and, away from it, one of 9 × 9.
Mask twoSquares() {
  cv::Mat plane = cv::Mat::zeros(30, 50, CV_8UC1);
  plane(cv::Rect(2, 2, 21, 21)) = 255;
  plane(cv::Rect(35, 5, 9, 9)) = 255;
  return Mask::fromMat(plane);
}

/// The first clicks of a thousand people on two squares of which nothing is there yet.
std::vector<Click> firstClicks() {
  const Mask truth = twoSquares(), none(truth.size());
  std::vector<Click> clicks;
  for (unsigned seed = 0; seed < 1000; ++seed)
    clicks.push_back(robot(RobotKind::Human, seed).next(truth, none, none, {}).value());
  return clicks;
}

double share(const std::vector<Click>& clicks, const std::function<bool(cv::Point2f)>& where) {
  const auto count =
      std::ranges::count_if(clicks, [&](const Click& click) { return where(click.at); });
  return static_cast<double>(count) / static_cast<double>(clicks.size());
}

}  // namespace

TEST_CASE("the next click lies deepest in the largest error", "[benchmark]") {
  ClickRobot centre = robot(RobotKind::Centre);
  const Mask truth = mask({".....", ".###.", ".###.", ".###.", "....."});
  const Mask none(truth.size());
  const auto first = centre.next(truth, none, none, {});
  REQUIRE(first);
  CHECK(first->positive);
  CHECK(first->at == cv::Point2f(2.5f, 2.5f));
  const Mask tooMuch = mask({"#####", "#####", "#####", "#####", "#####"});
  const Mask corner = mask({"#####", "#####", "##...", "##...", "##..."});
  const auto extra = centre.next(corner, tooMuch, none, {});
  REQUIRE(extra);
  CHECK_FALSE(extra->positive);
  CHECK(extra->at == cv::Point2f(3.5f, 3.5f));
  CHECK_FALSE(centre.next(truth, truth, none, {}));
  CHECK_FALSE(centre.next(corner, none, corner, {}));
}

TEST_CASE("no pixel is clicked twice", "[benchmark]") {
  ClickRobot centre = robot(RobotKind::Centre);
  const Mask truth = mask({".##.", "...."});
  const Mask none(truth.size());
  const auto first = centre.next(truth, none, none, {});
  REQUIRE(first);
  const std::vector<Click> before{*first};
  const auto second = centre.next(truth, none, none, before);
  REQUIRE(second);
  CHECK(second->at != first->at);
  const std::vector<Click> both{*first, *second};
  CHECK_FALSE(centre.next(truth, none, none, both));
}

TEST_CASE("the human robot clicks inside the error, and on the sign that it has", "[benchmark]") {
  const Mask truth = twoSquares(), none(truth.size());
  for (const Click& click : firstClicks()) {
    CHECK(click.positive);
    CHECK(truth.contains({static_cast<int>(click.at.x), static_cast<int>(click.at.y)}));
  }
  const auto extra = robot(RobotKind::Human).next(none, truth, none, {});
  REQUIRE(extra);
  CHECK_FALSE(extra->positive);
  CHECK_FALSE(robot(RobotKind::Human).next(truth, truth, none, {}));
  CHECK_FALSE(robot(RobotKind::Human).next(truth, none, truth, {}));
}

TEST_CASE("human clicks are the likelier the deeper they lie", "[benchmark]") {
  // The depths of a square of side 2 n + 1 sum up to that of its shells: shell d, from the outline
  // on, has 8 (n + 1 − d) pixels of depth d, the centre one of n + 1.
  const auto sumOf = [](int n) {
    double sum = n + 1;
    for (int d = 1; d <= n; ++d) sum += 8.0 * (n + 1 - d) * d;
    return sum;
  };
  const double large = sumOf(10), both = large + sumOf(4);
  const std::vector<Click> clicks = firstClicks();
  CHECK(share(clicks, [](cv::Point2f at) { return at.x < 30; }) ==
        Approx(large / both).margin(0.03));
  const auto onOutline = [](cv::Point2f at) {
    const cv::Rect2f inner(3, 3, 19, 19);
    return at.x < 30 && !inner.contains(at);
  };
  CHECK(share(clicks, onOutline) == Approx(80 / both).margin(0.03));
  CHECK(share(clicks, onOutline) > 0);
  const auto inMiddle = [](cv::Point2f at) { return cv::Rect2f(9, 9, 7, 7).contains(at); };
  double middle = 11;
  for (int d = 8; d <= 10; ++d) middle += 8.0 * (11 - d) * d;
  CHECK(share(clicks, inMiddle) == Approx(middle / both).margin(0.05));
}

TEST_CASE("human clicks are repeatable by their seed and differ by all that is seeded",
          "[benchmark]") {
  const Mask truth = twoSquares(), none(truth.size());
  const auto first = clicksOf(robot(RobotKind::Human), truth, none, 20);
  CHECK(first == clicksOf(robot(RobotKind::Human), truth, none, 20));
  CHECK(first != clicksOf(robot(RobotKind::Human, 2), truth, none, 20));
  const RobotSettings settings{RobotKind::Human, 1};
  CHECK(first != clicksOf({settings, "pilc", FrameIndex(0), ObjectId{1}}, truth, none, 20));
  CHECK(first != clicksOf({settings, "clip", FrameIndex(1), ObjectId{1}}, truth, none, 20));
  CHECK(first != clicksOf({settings, "clip", FrameIndex(0), ObjectId{2}}, truth, none, 20));
}

TEST_CASE("the human robot clicks no pixel twice and all in the end", "[benchmark]") {
  const Mask truth = mask({".###.", "..#.."});
  const auto places = clicksOf(robot(RobotKind::Human), truth, Mask(truth.size()), 10);
  std::set<std::pair<float, float>> different;
  for (const cv::Point2f& place : places) different.emplace(place.x, place.y);
  CHECK(places.size() == 4);
  CHECK(different.size() == 4);
}

TEST_CASE("a clip is clicked by the robot of the settings", "[benchmark]") {
  const TemporaryFolder root;
  writeClip(root.path(), "clip", 3, [](int frame) { return movingSquare(frame, 1); });
  const auto clips = findBenchmarkClips(root.path());
  const auto segmenter = makeSegmenter("fake");
  const auto curves = [&](const RobotSettings& robot) {
    ClickSettings settings;
    settings.robot = robot;
    std::vector<std::vector<double>> ious;
    for (const ClickSample& sample : clickObjects(clips[0], *segmenter, settings))
      ious.push_back(sample.curve.iou);
    return ious;
  };
  const auto human = curves({RobotKind::Human, 5});
  CHECK(human == curves({RobotKind::Human, 5}));
  CHECK(human != curves({RobotKind::Human, 6}));
  CHECK(human != curves({RobotKind::Centre, 5}));
}
