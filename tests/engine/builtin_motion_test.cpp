// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/engine/builtin/steady_motion.h"
#include "tests/support/catch.h"

using maskline::builtin::SteadyMotion;

namespace {

const cv::Size size(120, 80);

cv::Mat plane(const std::vector<cv::Rect>& boxes, float on, float off) {
  cv::Mat result(size, CV_32F, cv::Scalar(off));
  for (const cv::Rect& box : boxes) result(box & cv::Rect({}, size)).setTo(on);
  return result;
}
cv::Mat mask(const std::vector<cv::Rect>& boxes) { return plane(boxes, 1, 0); }
cv::Mat logits(const std::vector<cv::Rect>& boxes) { return plane(boxes, 5, -5); }

cv::Rect objectAt(int frame) { return {10 + 2 * frame, 30, 20, 20}; }
const cv::Rect rival(80, 30, 20, 20);

/// After ten frames to the right, with or without a rival.
SteadyMotion walked(bool withRival) {
  SteadyMotion motion;
  for (int frame = 0; frame < 10; ++frame) {
    std::vector<cv::Rect> alike{objectAt(frame)};
    if (withRival) alike.push_back(rival);
    CHECK(motion.note(mask({objectAt(frame)}), mask(alike)));
  }
  return motion;
}

int area(const cv::Mat& values, float threshold) { return cv::countNonZero(values > threshold); }

}  // namespace

TEST_CASE("Without a rival nothing is changed", "[builtin][lookalikes]") {
  SteadyMotion motion = walked(false);
  CHECK(motion.expected().empty());
  const cv::Rect grown(10, 10, 60, 60);
  cv::Mat found = logits({grown});
  CHECK_FALSE(motion.restrain(found));
  CHECK(area(found, 0) == grown.area());
  CHECK(motion.note(mask({grown}), mask({grown})));
}

TEST_CASE("A mask that grows over a rival is cut back", "[builtin][lookalikes]") {
  SteadyMotion motion = walked(true);
  REQUIRE_FALSE(motion.expected().empty());
  CHECK(cv::boundingRect(motion.expected()) == objectAt(10));
  const cv::Rect next(50, 30, 20, 20);
  cv::Mat found = logits({objectAt(10), next});
  CHECK(motion.restrain(found));
  CHECK(area(found(next), 0) < next.area() / 3);
  CHECK(area(found(objectAt(10)), 0) == objectAt(10).area());
  cv::Mat usual = logits({objectAt(10)});
  CHECK_FALSE(motion.restrain(usual));
}

TEST_CASE("A mask on the rival is not followed for a while", "[builtin][lookalikes]") {
  SteadyMotion motion = walked(true);
  CHECK_FALSE(motion.note(mask({rival}), mask({rival, objectAt(10)})));
  cv::Mat carried = mask({rival});
  motion.guide(carried);
  CHECK(area(carried(rival), 0.5) == 0);
  CHECK(area(carried(objectAt(11)), 0.5) > 0.9 * objectAt(11).area());
  // But not for ever: the object may have gone another way.
  for (int i = 0; i < 30; ++i) motion.note(mask({rival}), mask({rival}));
  carried = mask({rival});
  motion.guide(carried);
  CHECK(area(carried, 0.5) == rival.area());
}

TEST_CASE("Masks of every kind can be noted", "[builtin][lookalikes]") {
  SteadyMotion motion;
  const cv::Mat none = mask({});
  CHECK(motion.note(none, none));
  for (int i = 0; i < 40; ++i) motion.note(i % 3 == 0 ? none : mask({rival}), mask({rival}));
  cv::Mat nothing = logits({});
  CHECK_FALSE(motion.restrain(nothing));
}
