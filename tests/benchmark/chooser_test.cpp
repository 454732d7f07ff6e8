// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/chooser.h"

#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace {

std::vector<FrameIndex> frames(std::initializer_list<int> numbers) {
  std::vector<FrameIndex> out;
  for (const int number : numbers) out.emplace_back(number);
  return out;
}

std::vector<FrameIndex> firstFrames(int count) {
  std::vector<FrameIndex> out;
  for (int i = 0; i < count; ++i) out.emplace_back(i);
  return out;
}

}  // namespace

TEST_CASE("review takes the candidate with most of the expected error near it", "[benchmark]") {
  Predictions predictions;
  const Mask any = mask({"#."});
  const float confidences[] = {0.99f, 0.8f, 0.3f, 0.9f, 0.5f};
  for (int i = 0; i < 5; ++i) predictions[FrameIndex(i)][ObjectId{1}] = {any, confidences[i]};
  predictions[FrameIndex(3)][ObjectId{2}] = {mask({".#"}), 0.4f};
  CHECK(chooseByReview(frames({0, 1, 2, 3, 4}), {}, predictions) == FrameIndex(2));
  CHECK(chooseByReview(frames({0, 1, 3, 4}), {}, predictions) == FrameIndex(4));
  CHECK(chooseByReview(frames({0, 1}), {}, predictions) == FrameIndex(1));
  CHECK_FALSE(chooseByReview({}, {}, predictions));
  for (int i = 0; i < 9; ++i) predictions[FrameIndex(i)] = {{ObjectId{1}, {any, 0.5f}}};
  const auto all = frames({0, 1, 2, 4, 5, 6, 7, 8});
  CHECK(chooseByReview(all, {}, predictions) == FrameIndex(5));
  CHECK(chooseByReview(all, {FrameIndex(3)}, predictions) == FrameIndex(6));
}

TEST_CASE("review also sees what the masks say", "[benchmark]") {
  Predictions predictions;
  const auto all = firstFrames(12);
  for (const FrameIndex frame : all) {
    cv::Mat bitmap = cv::Mat::zeros(60, 80, CV_8UC1);
    bitmap(cv::Rect(frame == FrameIndex(9) ? 50 : 10, 10, 20, 20)).setTo(255);
    predictions[frame][ObjectId{1}] = {Mask::fromMat(bitmap), 0.99F};
  }
  CHECK(chooseByReview(all, {}, predictions) == FrameIndex(9));
}

TEST_CASE("even choice halves the longest stretch", "[benchmark]") {
  const auto all = firstFrames(80);
  std::set<FrameIndex> keyframes{FrameIndex(0)};
  for (const int expected : {40, 20, 60, 10}) {
    const auto chosen = chooseEvenly(all, keyframes, 80);
    CHECK(chosen == FrameIndex(expected));
    keyframes.insert(*chosen);
  }
  CHECK(chooseEvenly(frames({5, 33, 70}), {FrameIndex(0)}, 80) == FrameIndex(33));
  CHECK_FALSE(chooseEvenly({}, {FrameIndex(0)}, 80));
}

TEST_CASE("chance is repeatable and differs between seeds and rounds", "[benchmark]") {
  const auto all = firstFrames(1000);
  CHECK(chooseAtRandom(all, 1, 1) == chooseAtRandom(all, 1, 1));
  CHECK(chooseAtRandom(all, 1, 1) != chooseAtRandom(all, 1, 2));
  CHECK(chooseAtRandom(all, 1, 1) != chooseAtRandom(all, 2, 1));
  CHECK_FALSE(chooseAtRandom({}, 1, 1));
}

TEST_CASE("the oracle takes the worst mean over objects", "[benchmark]") {
  const ObjectId a{1}, b{2};
  const std::vector<FrameScore> scores{{FrameIndex(1), a, 0.2, 0, 0},
                                       {FrameIndex(2), a, 0.5, 0, 0},
                                       {FrameIndex(1), b, 1.0, 0, 0},
                                       {FrameIndex(2), b, 0.5, 0, 0},
                                       {FrameIndex(3), a, 0.1, 0, 0}};
  CHECK(chooseWorst(frames({1, 2}), scores) == FrameIndex(2));
  CHECK(chooseWorst(frames({1, 2, 3}), scores) == FrameIndex(3));
  CHECK(chooseWorst(frames({1, 9}), scores) == FrameIndex(1));
  CHECK_FALSE(chooseWorst(frames({9}), scores));
}
