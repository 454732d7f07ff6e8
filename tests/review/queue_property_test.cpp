// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <opencv2/core.hpp>

#include "core/review/review.h"
#include "tests/support/catch.h"

using namespace maskline;

namespace {

constexpr ObjectId ball{1};
constexpr float threshold = 0.75F;

struct RandomLane {
  std::vector<FrameSummary> summaries;
  FrameReasons reasons;
};

RandomLane randomLane(cv::RNG& random) {
  RandomLane lane;
  for (int frame = 0; frame < 120; ++frame) {
    if (random.uniform(0, 12) == 0) continue;
    FrameSummary s;
    s.frame = FrameIndex(frame);
    s.source = MaskSource::Tracked;
    s.confidence = random.uniform(0.4F, 1.0F);
    s.keyframe = random.uniform(0, 25) == 0;
    if (random.uniform(0, 15) == 0)
      s.review = random.uniform(0, 2) == 0 ? ReviewState::Accepted : ReviewState::Rejected;
    lane.summaries.push_back(s);
    if (random.uniform(0, 10) == 0)
      lane.reasons[s.frame] |= allReviewReasons[random.uniform(1, 11)];
  }
  return lane;
}

std::vector<WeakStretch> queueOf(const RandomLane& lane) {
  auto stretches = findWeakStretches(ball, lane.summaries, threshold, lane.reasons);
  sortWorstFirst(stretches);
  return stretches;
}

bool waits(const RandomLane& lane, const FrameSummary& s) {
  const auto found = lane.reasons.find(s.frame);
  return !reasonsToReview(s, found == lane.reasons.end() ? Reasons() : found->second, threshold)
              .empty();
}

}  // namespace

TEST_CASE("the stretches of an object hold each waiting mask once and no settled one") {
  cv::RNG random(3);
  for (int round = 0; round < 40; ++round) {
    const RandomLane lane = randomLane(random);
    const auto queue = queueOf(lane);
    for (const FrameSummary& s : lane.summaries) {
      const auto holding = std::ranges::count_if(
          queue, [&](const WeakStretch& stretch) { return stretch.frames.contains(s.frame); });
      CHECK(holding <= 1);
      if (waits(lane, s)) CHECK(holding == 1);
      if (isSettled(s)) CHECK(holding == 0);
    }
  }
}

TEST_CASE("the order is by gain, and the frame to go to first lies in the stretch and waits") {
  cv::RNG random(4);
  for (int round = 0; round < 40; ++round) {
    const RandomLane lane = randomLane(random);
    const auto queue = queueOf(lane);
    CHECK(std::ranges::is_sorted(queue, std::ranges::greater(), &WeakStretch::gain));
    for (const WeakStretch& stretch : queue) {
      CHECK(stretch.frames.contains(stretch.worst));
      CHECK_FALSE(stretch.reasons.empty());
      CHECK(stretch.gain > 0);
      CHECK(stretch.gain <= static_cast<double>(stretch.frames.length()));
      CHECK(waits(lane, *std::ranges::find(lane.summaries, stretch.worst, &FrameSummary::frame)));
    }
  }
}

TEST_CASE("accepting a stretch removes it and changes no other") {
  cv::RNG random(6);
  for (int round = 0; round < 40; ++round) {
    RandomLane lane = randomLane(random);
    auto queue = queueOf(lane);
    while (!queue.empty()) {
      const WeakStretch first = queue.front();
      for (FrameSummary& s : lane.summaries)
        if (first.frames.contains(s.frame)) s.review = ReviewState::Accepted;
      queue.erase(queue.begin());
      REQUIRE(queueOf(lane) == queue);
    }
  }
}
