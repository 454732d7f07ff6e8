// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/engine/builtin/builtin_engine.h"
#include "tests/engine/scene.h"
#include "tests/support/catch.h"

using namespace maskline;

namespace {

const cv::Size size(320, 240);
const cv::Point left(90, 120), right(230, 120), corner(20, 20);
constexpr int radius = 40;

/// Two red discs on a noisy green ground.
cv::Mat picture() {
  cv::Mat image(size, CV_8UC3), noise(size, CV_8UC3);
  image.setTo(cv::Scalar(60, 120, 60));
  for (const cv::Point at : {left, right}) cv::circle(image, at, radius, {30, 30, 200}, -1);
  cv::RNG(7).fill(noise, cv::RNG::UNIFORM, 0, 24);
  return image + noise;
}

/// The best IoU of a mask with a disc.
double bestOn(cv::Point at, const std::vector<PointMask>& masks) {
  double best = 0;
  for (const PointMask& point : masks) {
    cv::Mat whole;
    cv::resize(point.mask.toMat(), whole, size);
    best = std::max(best,
                    iou(Mask::fromMat(whole > 127), Mask::fromMat(test::disc(size, at, radius))));
  }
  return best;
}

float cosine(const FeatureMap& map, cv::Point a, cv::Point b) {
  const auto row = [&](cv::Point at) {
    return map.rows.row(at.y * map.grid.height / size.height * map.grid.width +
                        at.x * map.grid.width / size.width);
  };
  return static_cast<float>(row(a).dot(row(b)) / cv::norm(row(a)) / cv::norm(row(b)));
}

}  // namespace

TEST_CASE("the built-in engine sees what lies at a point") {
  const auto segmenter = makeBuiltinSegmenter();
  const std::vector<cv::Point2f> points{left, right, corner};
  const auto masks = segmenter->masksAt({3, FrameIndex(0)}, picture(), points);
  CHECK(segmenter->isPrepared({3, FrameIndex(0)}));
  CHECK(bestOn(left, masks) > 0.7);
  CHECK(bestOn(right, masks) > 0.7);
  for (const PointMask& point : masks) {
    const cv::Size cells = point.mask.size();
    CHECK(std::ranges::any_of(points, [&](cv::Point2f at) {
      return point.mask.contains({static_cast<int>(at.x * cells.width / size.width),
                                  static_cast<int>(at.y * cells.height / size.height)});
    }));
    CHECK(point.confidence > 0);
    CHECK(point.confidence < 1);
    CHECK(point.stability >= 0);
    CHECK(point.stability <= 1);
  }
  CHECK(segmenter->masksAt({3, FrameIndex(0)}, picture(), {}).empty());
}

TEST_CASE("the features of the built-in engine tell things apart") {
  const auto segmenter = makeBuiltinSegmenter();
  const FeatureMap map = segmenter->features({}, picture());
  REQUIRE(map.rows.rows == map.grid.area());
  CHECK(map.rows.type() == CV_32F);
  CHECK(cosine(map, left, left) == Approx(1));
  CHECK(cosine(map, left, right) > cosine(map, left, corner) + 0.1f);
}
