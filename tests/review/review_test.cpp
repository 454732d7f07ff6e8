// SPDX-License-Identifier: Apache-2.0
#include "core/review/review.h"

#include <cmath>
#include <string>

#include "tests/support/catch.h"

using namespace maskline;

namespace {

constexpr ObjectId ball{1};
constexpr ObjectId box{2};

/// One frame a letter: 0 … 9 tracked with that many tenths of confidence, '.' no record, 'p'
/// painted, 'c' clicked and 'k' a keyframe, 'a' accepted (all at 0.1), 'r' rejected (at 0.9).
std::vector<FrameSummary> lane(const std::string& picture) {
  std::vector<FrameSummary> out;
  for (std::size_t i = 0; i < picture.size(); ++i) {
    const char c = picture[i];
    if (c == '.') continue;
    FrameSummary s;
    s.frame = FrameIndex(i);
    s.source = c == 'p'   ? MaskSource::Painted
               : c == 'c' ? MaskSource::Clicked
                          : MaskSource::Tracked;
    s.confidence = c >= '0' && c <= '9' ? static_cast<float>(c - '0') / 10.0f : 0.1f;
    s.keyframe = c == 'k';
    if (c == 'a') s.review = ReviewState::Accepted;
    if (c == 'r') {
      s.review = ReviewState::Rejected;
      s.confidence = 0.9f;
    }
    out.push_back(s);
  }
  return out;
}

WeakStretch stretch(int begin, int end, int worst, float confidence, ObjectId object = ball) {
  return {object, {FrameIndex(begin), FrameIndex(end)}, FrameIndex(worst), confidence, 0};
}

WeakStretch withGain(WeakStretch stretch, double gain) {
  stretch.gain = gain;
  return stretch;
}

/// What the pictures compare.
std::vector<WeakStretch> placesOf(std::vector<WeakStretch> stretches) {
  for (WeakStretch& s : stretches) s = {s.object, s.frames, s.worst, s.confidence};
  return stretches;
}

constexpr auto lowConfidence = ReviewReason::LowConfidence;

/// Of a lane that is one stretch.
WeakStretch only(const std::string& picture) {
  const auto found = findWeakStretches(ball, lane(picture), 0.95);
  REQUIRE(found.size() == 1);
  return found.front();
}

}  // namespace

TEST_CASE("weak frames join into stretches over small gaps") {
  struct Row {
    const char* picture;
    std::vector<WeakStretch> expected;
  };
  const std::vector<Row> rows{
      {"", {}},
      {"9999", {}},
      {"9949", {stretch(2, 3, 2, 0.4f)}},
      {"43259", {stretch(0, 4, 2, 0.2f)}},
      {"49949", {stretch(0, 4, 0, 0.4f)}},
      {"4..4", {stretch(0, 4, 0, 0.4f)}},
      {"499949", {stretch(0, 1, 0, 0.4f), stretch(4, 5, 4, 0.4f)}},
      {"9pcka9", {}},
      {"44k44", {stretch(0, 2, 0, 0.4f), stretch(3, 5, 3, 0.4f)}},
      {"4a4", {stretch(0, 1, 0, 0.4f), stretch(2, 3, 2, 0.4f)}},
      {"99r99", {stretch(2, 3, 2, 0.9f)}},
  };
  for (const Row& row : rows) {
    INFO(row.picture);
    CHECK(placesOf(findWeakStretches(ball, lane(row.picture), 0.75)) == row.expected);
  }
  CHECK(findWeakStretches(ball, lane("4949"), 0.75, {}, 0).size() == 2);
  CHECK(findWeakStretches(ball, lane("5"), 0.5).empty());
}

TEST_CASE("the first frame to look at is the one with most error near it") {
  CHECK(only("55555").worst == FrameIndex(2));
  CHECK(only("7777711").worst == FrameIndex(5));
  CHECK(only("9999999939").worst == FrameIndex(8));
  CHECK(only("77r77777").worst == FrameIndex(2));
  CHECK(only("5").gain == Approx(0.5));
  CHECK(only("r").gain == Approx(1));
  CHECK(only("5.5").gain == Approx(0.5 + 0.5 * std::exp(-2 / correctionReach)));
  CHECK(only("5555").gain < 2);
}

TEST_CASE("masks with a reason are reviewed whatever their confidence, unless they are settled") {
  const FrameReasons found{{FrameIndex(1), ReviewReason::Flicker},
                           {FrameIndex(2), ReviewReason::AreaJump},
                           {FrameIndex(6), ReviewReason::Lost}};
  const auto stretches = findWeakStretches(ball, lane("9949999r9p"), 0.75, found);
  REQUIRE(stretches.size() == 2);
  CHECK(stretches[0].frames == FrameRange{FrameIndex(1), FrameIndex(3)});
  CHECK(stretches[0].reasons ==
        (Reasons(ReviewReason::Flicker) | ReviewReason::AreaJump | lowConfidence));
  CHECK(stretches[1].frames == FrameRange{FrameIndex(6), FrameIndex(8)});
  CHECK(stretches[1].reasons == (Reasons(ReviewReason::Lost) | ReviewReason::Rejected));
  for (const char* settled : {"9a9", "9k9", "9p9"})
    CHECK(findWeakStretches(ball, lane(settled), 0.75, {{FrameIndex(1), ReviewReason::Flicker}})
              .empty());
}

TEST_CASE("reasons raise the expected error, a rejection is certain") {
  const FrameSummary good = lane("9").front();
  CHECK(expectedError(good, {}) == Approx(0.1));
  const Reasons both = Reasons(ReviewReason::Lost) | ReviewReason::Flicker;
  CHECK(expectedError(good, both) == Approx(1 - 0.9 * (1 - suspicionOf(ReviewReason::Lost)) *
                                                    (1 - suspicionOf(ReviewReason::Flicker))));
  CHECK(expectedError(lane("r").front(), {}) == 1);
}

TEST_CASE("a keyframe is suggested where it gains most, also among masks above the threshold") {
  const auto suggested = suggestKeyframe(ball, lane("k99999999k99789"), 0.5);
  REQUIRE(suggested);
  CHECK(suggested->worst == FrameIndex(12));
  CHECK(suggested->reasons.empty());
  CHECK(suggestKeyframe(ball, lane("k99999999k99789"), 0.75)->reasons == lowConfidence);
  CHECK_FALSE(suggestKeyframe(ball, lane("kpa"), 0.5));
  CHECK_FALSE(suggestKeyframe(ball, {}, 0.5));
}

TEST_CASE("every reason has a name of its own") {
  for (const ReviewReason reason : allReviewReasons)
    CHECK(reviewReasonNamed(toString(reason)) == reason);
  CHECK_FALSE(reviewReasonNamed("boredom"));
}

TEST_CASE("the stretch with most error comes first, then the earlier one") {
  const auto one = withGain(stretch(0, 1, 0, 0.1f), 0.9);
  const auto longer = withGain(stretch(9, 19, 14, 0.7f), 2.5);
  const auto box1 = withGain(stretch(0, 1, 0, 0.1f, box), 0.9);
  std::vector<WeakStretch> stretches{box1, one, longer};
  sortWorstFirst(stretches);
  CHECK(stretches == std::vector<WeakStretch>{longer, one, box1});
}

TEST_CASE("the next weak stretch is the next of the queue, which wraps around") {
  const std::vector<WeakStretch> stretches{stretch(20, 30, 25, 0.1f), stretch(5, 6, 5, 0.2f),
                                           stretch(40, 50, 45, 0.3f)};
  struct Row {
    int from, direction, expected;
  };
  const std::vector<Row> rows{{25, 1, 5},  {21, 1, 5},   {5, 1, 45}, {45, 1, 25}, {45, -1, 5},
                              {5, -1, 25}, {25, -1, 45}, {0, 1, 25}, {60, 1, 25}, {35, -1, 45}};
  for (const Row& row : rows) {
    INFO(row.from << ' ' << row.direction);
    const auto next = nextWeak(stretches, FrameIndex(row.from), ball, row.direction);
    REQUIRE(next);
    CHECK(next->worst == FrameIndex(row.expected));
  }
  CHECK_FALSE(nextWeak({}, FrameIndex(0), ball, 1));
}

TEST_CASE("every object that is weak on the same frame has its turn") {
  const std::vector<WeakStretch> stretches{stretch(5, 6, 5, 0.1f), stretch(4, 9, 5, 0.2f, box),
                                           stretch(7, 8, 7, 0.3f)};
  FrameIndex frame(0);
  ObjectId object{};
  const auto visit = [&](int direction) {
    const auto next = nextWeak(stretches, frame, object, direction);
    REQUIRE(next);
    frame = next->worst;
    object = next->object;
    return std::to_string(frame.value()) + (object == ball ? " ball" : " box");
  };
  for (const char* expected : {"5 ball", "5 box", "7 ball", "5 ball"}) CHECK(visit(+1) == expected);
  for (const char* expected : {"7 ball", "5 box", "5 ball", "7 ball"}) CHECK(visit(-1) == expected);
  CHECK(nextWeak(stretches, FrameIndex(5), {}, +1)->worst == FrameIndex(5));
}

TEST_CASE(
    "a confidence is shown rounded down, so that it never reads like the threshold above it") {
  CHECK(shownConfidence(0.599F) == Approx(0.59));
  CHECK(shownConfidence(0.42F) == Approx(0.42));
  CHECK(shownConfidence(1.0F) == Approx(1));
}
