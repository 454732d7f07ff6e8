// SPDX-License-Identifier: Apache-2.0
#include "core/tracking/blend.h"

#include "core/tracking/mask_stack.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;

namespace {

const cv::Size size(100, 60);

Mask block(int x, int width) {
  cv::Mat bitmap = cv::Mat::zeros(size, CV_8UC1);
  bitmap(cv::Rect(x, 20, width, 20)).setTo(255);
  return Mask::fromMat(bitmap);
}

PassResult result(Mask mask, float confidence, std::int64_t distance, int uncertainty = -1) {
  PassResult out{{std::move(mask), confidence, {}}, distance};
  if (uncertainty >= 0) out.tracked.uncertainty = cv::Mat(6, 10, CV_8UC1, cv::Scalar(uncertainty));
  return out;
}

}  // namespace

TEST_CASE("two equal results give the same mask with more confidence") {
  const TrackedMask out = blend(result(block(10, 20), 0.8f, 5), result(block(10, 20), 0.8f, 5));
  CHECK(out.mask == block(10, 20));
  CHECK(out.confidence > 0.8f);
  CHECK(out.confidence < 1.f);
}

TEST_CASE("the blend of shifted shapes lies between, nearer to the weightier") {
  const auto centre = [](const TrackedMask& t) {
    const cv::Rect box = t.mask.boundingBox();
    return box.x + box.width / 2.0;
  };
  const Mask left = block(10, 30);
  const Mask right = block(20, 30);
  const double middle = centre(blend(result(left, 0.8f, 5), result(right, 0.8f, 5)));
  CHECK(middle == Approx(30).margin(1));
  CHECK(centre(blend(result(left, 0.8f, 1), result(right, 0.8f, 9))) < middle);
  CHECK(centre(blend(result(left, 0.3f, 5), result(right, 0.9f, 5))) > middle);
  const float agreed = blend(result(left, 0.8f, 5), result(left, 0.8f, 5)).confidence;
  CHECK(blend(result(left, 0.8f, 5), result(right, 0.8f, 5)).confidence < agreed);
}

TEST_CASE("of two that have nothing in common one is taken, with little confidence") {
  const Mask left = block(10, 20);
  const Mask right = block(60, 20);
  CHECK(blend(result(left, 0.8f, 8), result(right, 0.7f, 2)).mask == left);
  CHECK(blend(result(left, 0.7f, 2), result(block(27, 40), 0.8f, 8)).mask == block(27, 40));
  CHECK(blend(result(left, 0.2f, 5), result(right, 0.8f, 5)).mask == right);
  CHECK(blend(result(left, 0.8f, 5), result(right, 0.8f, 5)).confidence <= 0.4f);
  const Mask none(size);
  CHECK(blend(result(none, 0.9f, 2), result(right, 0.5f, 8)).mask.empty());
  CHECK(blend(result(none, 0.9f, 2), result(none, 0.9f, 8)).confidence > 0.9f);
}

TEST_CASE("pixels on which the two differ become uncertain") {
  const TrackedMask out =
      blend(result(block(0, 50), 0.8f, 5, 20), result(block(0, 80), 0.8f, 5, 40));
  REQUIRE(out.uncertainty.size() == cv::Size(10, 6));
  CHECK(out.uncertainty.at<std::uint8_t>(3, 1) == 30);
  CHECK(out.uncertainty.at<std::uint8_t>(3, 6) == 255);
  CHECK(blend(result(block(0, 5), 1, 1), result(block(0, 5), 1, 1)).uncertainty.empty());
}

TEST_CASE("the stack gives back what was pushed, in reverse, and skips what nobody asks for") {
  MaskStack stack;
  for (int frame = 0; frame < 50; ++frame)
    stack.push(FrameIndex(frame), {{ObjectId{1}, result(block(frame, 20), 0.5f, frame, frame)},
                                   {ObjectId{7}, result(Mask(size), 0.25f, 3)}});
  for (const int frame : {49, 48, 30, 3, 0}) {
    const auto got = stack.take(FrameIndex(frame));
    REQUIRE(got.size() == 2);
    CHECK(got.at({1}).tracked.mask == block(frame, 20));
    CHECK(got.at({1}).distance == frame);
    CHECK(got.at({1}).tracked.uncertainty.at<std::uint8_t>(5, 9) == frame);
    CHECK(got.at({7}).tracked.confidence == 0.25f);
    CHECK(got.at({7}).tracked.mask == Mask(size));
    CHECK(got.at({7}).tracked.uncertainty.empty());
  }
  CHECK(stack.take(FrameIndex(0)).empty());
  stack.push(FrameIndex(10), {{ObjectId{1}, result(block(1, 2), 1, 1)}});
  CHECK(stack.take(FrameIndex(12)).empty());
  CHECK(stack.take(FrameIndex(10)).size() == 1);
}
