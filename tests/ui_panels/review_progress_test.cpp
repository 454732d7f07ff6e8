// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/review_progress.h"

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
  const auto count = [](std::vector<FrameSummary> summaries) {
    return countReviewed(ObjectId{1}, std::move(summaries), 0.75);
  };
  using Count = ReviewProgress::Count;
  CHECK(count({}) == Count{0, 0});
  CHECK(count({tracked(1, 0.9F), tracked(2, 0.8F)}) == Count{0, 0});
  CHECK(count({tracked(1, 0.4F), tracked(2, 0.5F), tracked(20, 0.3F)}) == Count{0, 2});
  CHECK(count({tracked(1, 0.4F, yes), tracked(2, 0.5F), tracked(20, 0.3F, no)}) == Count{1, 2});
  CHECK(count({tracked(1, 0.4F, yes), tracked(2, 0.5F, yes), tracked(20, 0.3F)}) == Count{1, 2});
}
