// SPDX-License-Identifier: Apache-2.0
#include "core/training/clip_maker.h"

#include "core/base/error.h"
#include "core/training/batch_queue.h"
#include "tests/support/catch.h"
#include "tests/training/toy_data.h"

namespace maskline::training {
namespace {

bool equal(const cv::Mat& a, const cv::Mat& b) {
  return a.size() == b.size() && cv::norm(a, b, cv::NORM_INF) == 0;
}

}  // namespace

TEST_CASE("clips are of one size, with every object visible on the first frame") {
  const TrainingData data = test::toyData();
  const ClipMaker maker(data, 64, 2);
  bool several = false, moved = false;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    Random random(seed);
    const int frames = ClipMaker::fewestFrames + static_cast<int>(seed % 3);
    const TrainingClip clip = maker.make(random, frames);
    REQUIRE(clip.images.size() == static_cast<std::size_t>(frames));
    REQUIRE(!clip.masks.empty());
    several = several || clip.masks.size() > 1;
    for (const auto& object : clip.masks) {
      REQUIRE(object.size() == clip.images.size());
      CHECK(cv::countNonZero(object.front()) > 0);
      for (const cv::Mat& mask : object) CHECK(mask.size() == cv::Size(64, 64));
      moved = moved || !equal(object.front(), object.back());
    }
    if (clip.masks.size() > 1) CHECK(cv::countNonZero(clip.masks[0][0] & clip.masks[1][0]) == 0);
  }
  CHECK(several);
  CHECK(moved);
}

TEST_CASE("clips are made of the data and leave it as it is") {
  const TrainingData data = test::toyData(), before = test::toyData();
  const ClipMaker maker(data, 64, 2);
  for (std::uint64_t seed = 0; seed < 80; ++seed) {
    Random random(seed);
    maker.make(random, ClipMaker::fewestFrames);
  }
  for (std::size_t f = 0; f < data.clips[0].frames.size(); ++f) {
    CHECK(equal(data.clips[0].frames[f].image, before.clips[0].frames[f].image));
    CHECK(equal(data.clips[0].frames[f].labels, before.clips[0].frames[f].labels));
  }
  CHECK(equal(data.stills[0].picture.image, before.stills[0].picture.image));
  CHECK(equal(data.stills[0].picture.labels, before.stills[0].picture.labels));
  CHECK(equal(data.backgrounds[0], before.backgrounds[0]));
}

TEST_CASE("a clip that is too short to learn from is refused by name") {
  TrainingData data = test::toyData();
  data.clips[0].frames.resize(ClipMaker::mostFrames - 1);
  std::string refusal;
  try {
    ClipMaker(data, 64, 2);
  } catch (const Error& error) {
    refusal = error.what();
  }
  CHECK(refusal.find(data.clips[0].name) != std::string::npos);
}

TEST_CASE("the same seed makes the same clip, another seed another") {
  const TrainingData data = test::toyData();
  const ClipMaker maker(data, 64, 2);
  Random first(7), again(7), other(8);
  const TrainingClip a = maker.make(first, 3), b = maker.make(again, 3), c = maker.make(other, 3);
  for (std::size_t i = 0; i < a.images.size(); ++i) CHECK(equal(a.images[i], b.images[i]));
  CHECK_FALSE(equal(a.images[0], c.images[0]));
}

TEST_CASE("batches made ahead are the same as those made when asked for") {
  const TrainingData data = test::toyData();
  const ClipMaker maker(data, 64, 2);
  BatchQueue::Options options{.clips = 2, .seed = 3, .step = 5, .steps = 9};
  BatchQueue asked(maker, options);
  options.ahead = 3;
  BatchQueue ahead(maker, options);
  for (int i = 0; i < 4; ++i) {
    const Batch a = asked.next(), b = ahead.next();
    REQUIRE(a.frames() == b.frames());
    REQUIRE(a.entries() == b.entries());
    for (int f = 0; f < a.frames(); ++f) {
      CHECK(equal(a.clips[1].images[f], b.clips[1].images[f]));
      CHECK(equal(a.truth(0, f), b.truth(0, f)));
    }
  }
}

}  // namespace maskline::training
