// SPDX-License-Identifier: Apache-2.0
#include "core/engine/engine_registry.h"
#include "tests/engine/scene.h"
#include "tests/support/catch.h"

using namespace maskline;

namespace {

constexpr float atX = 170, atY = 130;

SegmentResult ask(const cv::Mat& image, std::vector<Prompt> prompts,
                  const Mask* existing = nullptr) {
  return makeSegmenter("classic")->segment({{}, image, prompts, existing});
}

}  // namespace

TEST_CASE("one click finds a textured object") {
  const test::Scene scene = test::ellipseScene({400, 300}, {atX, atY}, {80, 50}, 30);
  for (const cv::Point2f at : {cv::Point2f(atX, atY), {atX + 40, atY + 20}, {atX - 30, atY - 10}}) {
    const SegmentResult result = ask(scene.image, {Click{at}});
    CHECK(iou(result.mask, scene.truth) > 0.85);
    CHECK(result.mask.contains(at));
    CHECK(result.confidence > 0.5f);
    CHECK(result.uncertainty.type() == CV_8UC1);
  }
}

TEST_CASE("the size of the picture does not matter") {
  const int width = GENERATE(97, 641, 1920);
  const float s = static_cast<float>(width) / 400;
  const test::Scene scene =
      test::ellipseScene({width, width * 3 / 4}, {atX * s, atY * s}, {80 * s, 50 * s}, 30);
  CHECK(iou(ask(scene.image, {Click{{atX * s, atY * s}}}).mask, scene.truth) > 0.85);
}

TEST_CASE("a box finds the object in it") {
  const test::Scene scene = test::ellipseScene({400, 300}, {atX, atY}, {80, 50}, 30);
  const cv::Rect box = scene.truth.boundingBox();
  CHECK(iou(ask(scene.image, {Box{cv::Rect2f(box)}}).mask, scene.truth) > 0.85);
  const cv::Rect2f loose(box.x - 10.0f, box.y - 8.0f, box.width + 20.0f, box.height + 16.0f);
  CHECK(iou(ask(scene.image, {Box{loose}}).mask, scene.truth) > 0.85);
}

TEST_CASE("a stroke finds the object under it and belongs to it") {
  const test::Scene scene = test::ellipseScene({400, 300}, {atX, atY}, {80, 50}, 30);
  const SegmentResult result =
      ask(scene.image, {Stroke{{{atX - 40, atY - 20}, {atX, atY}, {atX + 40, atY + 20}}, 5, true}});
  CHECK(iou(result.mask, scene.truth) > 0.85);
  CHECK(result.mask.contains({static_cast<int>(atX), static_cast<int>(atY)}));
}

TEST_CASE("a negative click takes a part away") {
  // Two ellipses in the mask to correct; one is not wanted.
  test::Scene one = test::ellipseScene({400, 300}, {110, atY}, {60, 40});
  const test::Scene other = test::ellipseScene({400, 300}, {290, atY}, {60, 40});
  other.image.copyTo(one.image, other.truth.toMat());
  const Mask both = unite(one.truth, other.truth);
  const SegmentResult result = ask(one.image, {Click{{110, atY}}, Click{{290, atY}, false}}, &both);
  CHECK_FALSE(result.mask.contains({290, static_cast<int>(atY)}));
  CHECK(iou(result.mask, one.truth) > 0.85);
}

TEST_CASE("a coarse mask is drawn to the edges") {
  const test::Scene scene = test::ellipseScene({400, 300}, {atX, atY}, {80, 50}, 30);
  const Mask coarse =
      Mask::fromMat(test::disc({400, 300}, {static_cast<int>(atX), static_cast<int>(atY)}, 58));
  const double before = iou(coarse, scene.truth);
  CHECK(iou(ask(scene.image, {MaskPrompt{coarse}}).mask, scene.truth) > before + 0.1);
  CHECK(iou(ask(scene.image, {}, &coarse).mask, scene.truth) > before + 0.1);
}

TEST_CASE("positive clicks are in the mask and negative clicks are not") {
  const test::Scene scene = test::ellipseScene({400, 300}, {atX, atY}, {80, 50}, 30);
  cv::RNG random(5);
  for (int round = 0; round < 10; ++round) {
    std::vector<Prompt> prompts;
    for (int i = 0; i < 6; ++i)
      prompts.push_back(
          Click{{static_cast<float>(random.uniform(0, 400)), static_cast<float>(20 + 45 * i)},
                i % 2 == 0});
    const Mask mask = ask(scene.image, prompts).mask;
    for (const Prompt& prompt : prompts) {
      const Click& click = std::get<Click>(prompt);
      CHECK(mask.contains(click.at) == click.positive);
    }
  }
}

TEST_CASE("odd pictures are survived") {
  const cv::Size size = GENERATE(cv::Size(1, 1), cv::Size(1, 50), cv::Size(50, 1), cv::Size(3, 7),
                                 cv::Size(2000, 3), cv::Size(31, 29));
  const cv::Mat image(size, CV_8UC3, cv::Scalar(80, 90, 100));
  const SegmentResult result = ask(image, {Click{{0, 0}}});
  CHECK(result.mask.size() == size);
  CHECK(result.mask.contains({0, 0}));
  CHECK(ask(image, {Box{{0, 0, 1, 1}}}).mask.size() == size);
  CHECK(ask(image, {Click{{-5, 5000}}}).mask.size() == size);
}
