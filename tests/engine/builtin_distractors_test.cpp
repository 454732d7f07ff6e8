// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/distractors.h"
#include "tests/support/catch.h"

using namespace maskline;

namespace {

constexpr int cells = 40;

/// Rectangles of one value on a plane of another.
cv::Mat plane(float ground, float value, std::initializer_list<cv::Rect> parts, int scale = 1) {
  cv::Mat made(cells * scale, cells * scale, CV_32F, cv::Scalar(ground));
  for (const cv::Rect& part : parts)
    made(cv::Rect(part.tl() * scale, part.size() * scale)).setTo(value);
  return made;
}

const cv::Rect object(5, 5, 6, 6), twin(25, 5, 6, 6), foot(5, 12, 3, 2);

int differing(const cv::Mat& a, const cv::Mat& b) { return cv::countNonZero(a != b); }

}  // namespace

TEST_CASE("a piece far from the expected mask is dropped, one beside it stays") {
  for (const int scale : {1, 2}) {
    cv::Mat logits = plane(-4, 3, {object, foot, twin}, scale);
    builtin::removeDistractors(logits, plane(0, 1, {object}));
    CHECK(differing(logits > 0, plane(-4, 3, {object, foot}, scale) > 0) == 0);
  }
}

TEST_CASE("the only pieces there are stay, however far the object has moved") {
  cv::Mat logits = plane(-4, 3, {twin, cv::Rect(25, 25, 4, 4)});
  const cv::Mat before = logits.clone();
  builtin::removeDistractors(logits, plane(0, 1, {object}));
  CHECK(differing(logits, before) == 0);
}

TEST_CASE("an object that was hidden may come back anywhere") {
  cv::Mat logits = plane(-4, 3, {object, twin});
  const cv::Mat before = logits.clone();
  builtin::removeDistractors(logits, plane(0, 1, {}));
  builtin::removeDistractors(logits, plane(0, 1, {cv::Rect(5, 5, 2, 2)}));
  CHECK(differing(logits, before) == 0);
}
