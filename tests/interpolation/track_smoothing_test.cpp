// SPDX-License-Identifier: Apache-2.0
#include "core/interpolation/track_smoothing.h"

#include <cmath>

#include "core/interpolation/thin_parts.h"
#include "core/mask/morphology.h"
#include "core/mask/shapes.h"
#include "core/mask/temporal.h"
#include "tests/support/catch.h"

using namespace maskline;

namespace {

const cv::Size frame(320, 240);
constexpr int frames = 24;

cv::Point2f centre(int t) { return {60 + 7.F * float(t), 90 + 0.2F * float(t * t)}; }
Mask trueDisk(int t) { return diskMask(frame, centre(t), 36); }

/// A disk with a random outline, somewhat beside its true place.
Mask jittered(int t, cv::RNG& rng) {
  const cv::Point2f beside(float(rng.gaussian(0.5)), float(rng.gaussian(0.5)));
  double phase[6], height[6];
  for (int k = 0; k < 6; ++k) phase[k] = rng.uniform(0.0, 2 * CV_PI), height[k] = rng.gaussian(0.9);
  Ring ring;
  for (int i = 0; i < 360; ++i) {
    const double angle = i * CV_PI / 180;
    double r = 36;
    for (int k = 0; k < 6; ++k) r += height[k] * std::cos((k + 2) * angle + phase[k]);
    ring.push_back(centre(t) + beside +
                   cv::Point2f(float(r * std::cos(angle)), float(r * std::sin(angle))));
  }
  return polygonMask(frame, {ring});
}

std::vector<SmoothingFrame> jitteredTrack() {
  cv::RNG rng(7);
  std::vector<SmoothingFrame> track;
  for (int t = 0; t < frames; ++t) track.push_back({jittered(t, rng), false});
  return track;
}

std::vector<Mask> masksOf(const std::vector<SmoothingFrame>& track) {
  std::vector<Mask> masks;
  for (const SmoothingFrame& tracked : track) masks.push_back(tracked.mask);
  return masks;
}

std::vector<Mask> smoothed(const std::vector<SmoothingFrame>& track, int window = usualWindow) {
  TrackSmoothing smoothing(track, window);
  std::vector<Mask> masks;
  for (std::size_t i = 0; i < track.size(); ++i) masks.push_back(smoothing.at(i));
  return masks;
}

// Away from the ends, where the window is whole.
constexpr int begin = 4, end = frames - 4;

double instability(const std::vector<Mask>& masks) {
  double sum = 0;
  for (int t = begin + 1; t < end; ++t)
    sum += temporalInstability(masks[std::size_t(t - 1)], masks[std::size_t(t)]);
  return sum / (end - begin - 1);
}

double likeness(const std::vector<Mask>& masks) {
  double sum = 0;
  for (int t = begin; t < end; ++t) sum += iou(masks[std::size_t(t)], trueDisk(t));
  return sum / (end - begin);
}

/// The same mask on every frame, moved by `step` each time.
std::vector<SmoothingFrame> moving(const std::function<Mask(cv::Point2f)>& draw, cv::Point2f step) {
  std::vector<SmoothingFrame> track;
  for (int t = 0; t < 9; ++t) track.push_back({draw(step * float(t)), false});
  return track;
}

}  // namespace

TEST_CASE("a jittered disk becomes steadier and more like the true one") {
  const auto track = jitteredTrack();
  const std::vector<Mask> before = masksOf(track), after = smoothed(track, 11);
  CHECK(instability(after) < 0.5 * instability(before));
  CHECK(likeness(after) > likeness(before) + 0.015);
  // A longer window smooths more.
  CHECK(instability(after) < instability(smoothed(track, 3)));
}

TEST_CASE("fixed masks and the ends stay as they are, and fixed ones count more") {
  auto track = jitteredTrack();
  track[10] = {trueDisk(10), true};
  const std::vector<Mask> after = smoothed(track);
  CHECK(after[10] == track[10].mask);
  CHECK(after.front() == track.front().mask);
  CHECK(after.back() == track.back().mask);
  auto untrusted = track;
  untrusted[10].fixed = false;
  const std::vector<Mask> without = smoothed(untrusted);
  CHECK(iou(after[11], trueDisk(11)) + iou(after[9], trueDisk(9)) >
        iou(without[11], trueDisk(11)) + iou(without[9], trueDisk(9)));
}

TEST_CASE("frames may be asked for in any order") {
  const auto track = jitteredTrack();
  const std::vector<Mask> after = smoothed(track);
  TrackSmoothing smoothing(track, usualWindow);
  for (const std::size_t i : {20UL, 3UL, 11UL, 12UL, 2UL}) CHECK(smoothing.at(i) == after[i]);
}

TEST_CASE("an object that moves without jitter stays as it is") {
  const auto track = moving(
      [](cv::Point2f by) {
        return boxMask(frame, cv::Rect2f(cv::Point2f(40, 50) + by, cv::Size2f(60, 40)));
      },
      {6, 2});
  const std::vector<Mask> after = smoothed(track);
  for (std::size_t i = 0; i < track.size(); ++i) CHECK(iou(after[i], track[i].mask) > 0.99);
}

TEST_CASE("a real change of shape is kept") {
  // An arm that opens for good on frame 5.
  std::vector<SmoothingFrame> track;
  for (int t = 0; t < 10; ++t) {
    Mask body = boxMask(frame, {80, 80, 60, 60});
    if (t >= 5) body = unite(body, boxMask(frame, {140, 95, 50, 30}));
    track.push_back({body, false});
  }
  const std::vector<Mask> after = smoothed(track);
  for (std::size_t i = 0; i < track.size(); ++i) CHECK(iou(after[i], track[i].mask) > 0.95);
}

TEST_CASE("holes, thin and small parts remain") {
  cv::RNG rng(3);
  std::vector<SmoothingFrame> track;
  for (int t = 0; t < 9; ++t) {
    const cv::Point2f by(float(rng.gaussian(1)), float(rng.gaussian(1)));
    Mask mask = diskMask(frame, cv::Point2f(120, 120) + by, 50);
    mask = subtract(mask, diskMask(frame, cv::Point2f(110, 110) + by, 2.5F));
    mask = unite(mask, boxMask(frame, cv::Rect2f(cv::Point2f(165, 119) + by, cv::Size2f(50, 2))));
    mask = unite(mask, diskMask(frame, cv::Point2f(120, 40) + by, 2));
    track.push_back({mask, false});
  }
  for (const Mask& mask : smoothed(track)) {
    CHECK(connectedParts(mask).size() == 2);      // the body with its line, the dot
    CHECK(mask.area() < fillHoles(mask).area());  // the hole
    CHECK(mask.boundingBox().br().x > 210);       // the line
    CHECK(connectedParts(mask).back().area() > 6);
  }
}

TEST_CASE("only a band around the outline changes") {
  auto track = jitteredTrack();
  for (std::size_t t = 0; t < track.size(); ++t) {
    const Mask& present = track[t].mask;
    const Mask mask = smoothed({track.begin(), track.end()})[t];
    CHECK(subtract(shrink(present, 6), mask).empty());
    CHECK(subtract(mask, grow(present, 6)).empty());
    if (t > 2) break;
  }
}

TEST_CASE("thin parts are those that protrude or stand apart") {
  cv::Mat set = boxMask(frame, {50, 50, 60, 60}).toMat();
  CHECK(cv::countNonZero(thinParts(set, 6)) == 0);
  set |= boxMask(frame, {110, 70, 30, 3}).toMat();
  const cv::Mat line = thinParts(set, 6);
  CHECK(cv::countNonZero(line(cv::Rect(112, 70, 28, 3))) == 28 * 3);
  CHECK(cv::countNonZero(line) < 28 * 3 + 40);
}
