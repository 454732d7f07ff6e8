// SPDX-License-Identifier: Apache-2.0
#include "core/training/data/clip_maker.h"

#include <cstdlib>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/training/data/batch_queue.h"
#include "core/training/data/object_choice.h"
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
  const ClipMaker maker(data, 2);
  const cv::Size shape(96, 48);
  bool several = false, moved = false;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    Random random(seed);
    const int frames = ClipMaker::fewestFrames + static_cast<int>(seed % 3);
    const TrainingClip clip = maker.make(random, frames, shape);
    REQUIRE(clip.images.size() == static_cast<std::size_t>(frames));
    REQUIRE(!clip.masks.empty());
    CHECK(clip.images[0].size() == shape);
    CHECK(clip.extents.size() == clip.masks.size());
    several = several || clip.masks.size() > 1;
    for (const auto& object : clip.masks) {
      REQUIRE(object.size() == clip.images.size());
      CHECK(cv::countNonZero(object.front()) > 0);
      for (const cv::Mat& mask : object) CHECK(mask.size() == shape);
      moved = moved || !equal(object.front(), object.back());
    }
    if (clip.masks.size() > 1) CHECK(cv::countNonZero(clip.masks[0][0] & clip.masks[1][0]) == 0);
  }
  CHECK(several);
  CHECK(moved);
}

TEST_CASE("clips are made of the data and leave it as it is") {
  const TrainingData data = test::toyData(), before = test::toyData();
  const ClipMaker maker(data, 2);
  for (std::uint64_t seed = 0; seed < 80; ++seed) {
    Random random(seed);
    maker.make(random, ClipMaker::fewestFrames, {64, 64});
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
    ClipMaker(data, 2);
  } catch (const Error& error) {
    refusal = error.what();
  }
  CHECK(refusal.find(data.clips[0].name) != std::string::npos);
}

TEST_CASE("the same seed makes the same clip, another seed another") {
  const TrainingData data = test::toyData();
  const ClipMaker maker(data, 2);
  Random first(7), again(7), other(8);
  const TrainingClip a = maker.make(first, 3, {64, 64}), b = maker.make(again, 3, {64, 64}),
                     c = maker.make(other, 3, {64, 64});
  for (std::size_t i = 0; i < a.images.size(); ++i) CHECK(equal(a.images[i], b.images[i]));
  CHECK_FALSE(equal(a.images[0], c.images[0]));
}

TEST_CASE("objects come and go, and clips hold several at once") {
  const TrainingData data = test::toyData();
  const ClipMaker maker(data, 2);
  int gone = 0, back = 0;
  for (std::uint64_t seed = 0; seed < 120; ++seed) {
    Random random(seed);
    const TrainingClip clip = maker.make(random, ClipMaker::mostFrames, {64, 64});
    for (const auto& object : clip.masks) {
      bool absent = false;
      for (const cv::Mat& mask : object) {
        const bool empty = cv::countNonZero(mask) == 0;
        if (absent && !empty) ++back;
        if (empty && !absent) ++gone;
        absent = empty;
      }
    }
  }
  CHECK(gone > 0);
  CHECK(back > 0);
}

TEST_CASE("a real clip with several objects is learned object by object") {
  TrainingData data = test::toyData();
  data.clips[0].set = "multi_train";
  for (Labelled& frame : data.clips[0].frames) frame.labels(cv::Rect(0, 0, 30, 30)).setTo(2);
  CHECK(objectsOf(data.clips[0].frames[0].labels) == std::vector<int>{1, 2});
  const ClipMaker maker(data, 2);
  bool both = false;
  for (std::uint64_t seed = 0; seed < 200 && !both; ++seed) {
    Random random(seed);
    const TrainingClip clip = maker.make(random, 3, {64, 64});
    both = clip.masks.size() == 2;
  }
  CHECK(both);
}

TEST_CASE("a label is a part where the union is the object, and several are a group elsewhere") {
  Still still = test::toyData().stills[0];
  const int whole = cv::countNonZero(still.picture.labels > 0);
  const int disc = cv::countNonZero(still.picture.labels == 1);
  for (const bool unionIsObject : {true, false}) {
    still.unionIsObject = unionIsObject;
    Random random(1);
    std::set<std::pair<int, bool>> seen;  // extent, all of it
    for (int i = 0; i < 100; ++i) {
      const ChosenObject chosen = chooseObject(still, random);
      const int pixels = cv::countNonZero(chosen.mask);
      CHECK((pixels == whole || std::abs(pixels - disc) < disc / 10));
      seen.insert({chosen.extent, pixels == whole});
    }
    const std::set<std::pair<int, bool>> expected =
        unionIsObject ? std::set<std::pair<int, bool>>{{0, true}, {-1, false}}
                      : std::set<std::pair<int, bool>>{{0, false}, {1, true}};
    CHECK(seen == expected);
  }
}

TEST_CASE("a region follows colour, and does not cross the outline of a labelled object") {
  cv::Mat image(120, 160, CV_8UC3, cv::Scalar(40, 120, 60));
  image(cv::Rect(0, 0, 160, 50)).setTo(cv::Scalar(220, 160, 90));
  Random random(4);
  for (int i = 0; i < 10; ++i) {
    const ChosenObject region = chooseRegion(image, {}, random);
    CHECK(region.extent == 1);
    const double overSky = cv::countNonZero(region.mask(cv::Rect(0, 0, 160, 48)));
    const double all = cv::countNonZero(region.mask);
    CHECK((overSky / all < 0.1 || overSky / all > 0.9));
  }
  cv::Mat labels = cv::Mat::zeros(image.size(), CV_8UC1);
  labels(cv::Rect(40, 20, 60, 60)).setTo(1);
  for (int i = 0; i < 10; ++i) {
    const ChosenObject region = chooseRegion(image, labels, random);
    const int inside = cv::countNonZero(region.mask & labels);
    CHECK(inside == (region.extent < 0 ? cv::countNonZero(region.mask) : 0));
  }
}

TEST_CASE("batches have the area that was asked for, in several shapes") {
  const TrainingData data = test::toyData();
  const ClipMaker maker(data, 2);
  FlowEstimator flow;
  std::set<int> widths;
  for (int step = 0; step < 12; ++step) {
    const Batch batch = makeBatch(maker, flow, {.clips = 1, .side = 128, .seed = 1}, step);
    const cv::Size size = batch.clips[0].images[0].size();
    CHECK(size.width % 16 == 0);
    CHECK(size.height % 16 == 0);
    CHECK(std::abs(size.area() - 128 * 128) < 128 * 128 / 5);
    widths.insert(size.width);
  }
  CHECK(widths.size() > 1);
}

TEST_CASE("batches made ahead are the same as those made when asked for") {
  const TrainingData data = test::toyData();
  const ClipMaker maker(data, 2);
  BatchQueue::Options options{.batch = {.clips = 2, .side = 64, .seed = 3}, .step = 5, .steps = 9};
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
