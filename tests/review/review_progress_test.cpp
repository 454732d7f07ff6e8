// SPDX-License-Identifier: Apache-2.0
#include "core/review/review.h"

#include <cmath>

#include "tests/support/catch.h"

using namespace maskline;

namespace {

FrameSummary tracked(int frame, float confidence, ReviewState review = ReviewState::Unreviewed) {
  FrameSummary s;
  s.frame = FrameIndex(frame);
  s.source = MaskSource::Tracked;
  s.confidence = confidence;
  s.review = review;
  return s;
}

}  // namespace

TEST_CASE("a stretch counts as reviewed when all its weak frames are") {
  constexpr ReviewState yes = ReviewState::Accepted, no = ReviewState::Rejected;
  const auto count = [](const std::vector<FrameSummary>& summaries) {
    return countReviewed(ObjectId{1}, summaries, 0.75F);
  };
  using Count = ReviewCount;
  CHECK(count({}) == Count{0, 0});
  CHECK(count({tracked(1, 0.9F), tracked(2, 0.8F)}) == Count{0, 0});
  CHECK(count({tracked(1, 0.4F), tracked(2, 0.5F), tracked(20, 0.3F)}) == Count{0, 2});
  CHECK(count({tracked(1, 0.4F, yes), tracked(2, 0.5F), tracked(20, 0.3F, no)}) == Count{1, 2});
  CHECK(count({tracked(1, 0.4F, yes), tracked(2, 0.5F, yes), tracked(20, 0.3F)}) == Count{1, 2});
}

TEST_CASE("a confidence that is shown like the threshold is not below it") {
  for (int hundredths = 0; hundredths <= 100; ++hundredths) {
    const float threshold = static_cast<float>(hundredths) / 100;
    INFO(threshold);
    const FrameSummary at = tracked(1, threshold);
    const FrameSummary below = tracked(1, std::nextafter(threshold, -1.0F));
    CHECK_FALSE(isWeak(at, threshold));
    CHECK_FALSE(awaitsReview(at, threshold));
    CHECK(findWeakStretches(ObjectId{1}, std::vector{at}, threshold).empty());
    CHECK(countReviewed(ObjectId{1}, std::vector{at}, threshold) == ReviewCount{0, 0});
    CHECK(isWeak(below, threshold));
    CHECK(awaitsReview(below, threshold));
    CHECK(countReviewed(ObjectId{1}, std::vector{below}, threshold) == ReviewCount{0, 1});
  }
}
