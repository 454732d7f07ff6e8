// SPDX-License-Identifier: Apache-2.0
#include "core/engine/fake_engine.h"

#include "core/base/error.h"
#include "core/engine/builtin/builtin_engine.h"
#include "core/engine/cached_segmenter.h"
#include "core/engine/engine_registry.h"
#include "tests/engine/scene.h"
#include "tests/support/catch.h"

using namespace maskline;

namespace {

const cv::Mat picture(60, 80, CV_8UC3, cv::Scalar(10, 20, 30));

SegmentResult ask(Segmenter& segmenter, std::vector<Prompt> prompts,
                  const Mask* existing = nullptr) {
  return segmenter.segment({{}, picture, prompts, existing});
}

}  // namespace

TEST_CASE("the fake segmenter draws a disc at a click") {
  const auto segmenter = makeSegmenter("fake");
  const Mask expected =
      Mask::fromMat(test::disc(picture.size(), {30, 20}, fakeRadius(picture.size())));
  const SegmentResult result = ask(*segmenter, {Click{{30.5f, 20.5f}, true}});
  CHECK(result.mask == expected);
  CHECK(result.uncertainty.type() == CV_8UC1);
  CHECK(std::max(result.uncertainty.cols, result.uncertainty.rows) <= 64);
  SECTION("a negative click takes it away from an existing mask") {
    const SegmentResult cleared = ask(*segmenter, {Click{{30.5f, 20.5f}, false}}, &expected);
    CHECK(cleared.mask.empty());
  }
  SECTION("a box is filled") { CHECK(ask(*segmenter, {Box{{10, 5, 20, 10}}}).mask.area() == 200); }
}

TEST_CASE("the fake tracker moves masks to the right") {
  const auto tracker = makeTracker("fake");
  const ObjectId a{1}, b{2};
  const Mask mask = Mask::fromMat(test::disc(picture.size(), {20, 20}, 5));
  tracker->remember(FrameIndex(10), picture, {{a, mask}, {b, Mask(picture.size())}});
  tracker->start(FrameIndex(10), picture, {{a, mask}, {b, Mask(picture.size())}});
  tracker->step(FrameIndex(11), picture);
  auto masks = tracker->step(FrameIndex(12), picture);
  REQUIRE(masks.size() == 2);
  CHECK(masks[a].mask == Mask::fromMat(test::disc(picture.size(), {22, 20}, 5)));
  CHECK(masks[a].confidence == fakeConfidence(FrameIndex(12), a));
  CHECK(masks[b].mask.empty());
  SECTION("a mask remembered on the current frame is tracked on") {
    const Mask corrected = Mask::fromMat(test::disc(picture.size(), {40, 30}, 4));
    tracker->remember(FrameIndex(12), picture, {{a, corrected}});
    CHECK(tracker->step(FrameIndex(13), picture)[a].mask ==
          Mask::fromMat(test::disc(picture.size(), {41, 30}, 4)));
  }
  SECTION("a forgotten object is not answered for") {
    tracker->forget(a);
    CHECK(tracker->step(FrameIndex(13), picture).size() == 1);
  }
  SECTION("backwards it moves to the left, and out of the picture") {
    tracker->start(FrameIndex(10), picture, {{a, mask}});
    CHECK(tracker->step(FrameIndex(9), picture)[a].mask ==
          Mask::fromMat(test::disc(picture.size(), {19, 20}, 5)));
    CHECK(tracker->step(FrameIndex(-500), picture)[a].mask.empty());
  }
}

TEST_CASE("fake confidence varies within its range") {
  float least = 1, most = 0;
  for (int f = 0; f < 48; ++f) {
    least = std::min(least, fakeConfidence(FrameIndex(f), ObjectId{3}));
    most = std::max(most, fakeConfidence(FrameIndex(f), ObjectId{3}));
  }
  CHECK(least == Approx(0.40f));
  CHECK(most == Approx(0.95f));
}

TEST_CASE("the fake engine fails when told to") {
  const auto segmenter = makeSegmenter("fake:fail=2");
  CHECK_FALSE(ask(*segmenter, {Click{{5, 5}}}).mask.empty());
  CHECK_THROWS_AS(ask(*segmenter, {Click{{5, 5}}}), Error);
  CHECK_FALSE(ask(*segmenter, {Click{{5, 5}}}).mask.empty());
}

TEST_CASE("engines are found by name") {
  CHECK(defaultEngine() == (builtinWeights().empty() ? "classic" : "builtin"));
  CHECK(makeSegmenter(defaultEngine())->name() == defaultEngine());
  CHECK(makeTracker(defaultEngine())->name() == defaultEngine());
  for (const EngineInfo& info : listEngines()) CHECK(info.name != "fake");
  CHECK_THROWS_AS(makeSegmenter("nonesuch"), Error);
  CHECK_THROWS_AS(makeTracker("nonesuch"), Error);
  for (const char* bad : {"fake:fail", "fake:fail=", "fake:fail=x", "fake:speed=3", "classic:x=1"})
    CHECK_THROWS_AS(makeTracker(bad), Error);
  CHECK(parseEngineSpec("fake:delay=20,fail=3").option("delay", 0) == 20);
  CHECK(parseEngineSpec("fake:delay=20,fail=3").text() == "fake:delay=20,fail=3");
  CHECK(parseEngineSpec("fake").text() == "fake");
  CHECK(parseEngineSpec("fake:delay=20,fail=3").option("fail", 0) == 3);
}

namespace {

class CountingSegmenter final : public EmbeddingSegmenter {
 public:
  struct Picture final : Embedding {
    std::size_t bytes() const override { return 100; }
  };
  explicit CountingSegmenter(int& embedded) : m_embedded(embedded) {}
  std::string name() const override { return "counting"; }
  std::shared_ptr<const Embedding> embed(const cv::Mat&) override {
    ++m_embedded;
    return std::make_shared<Picture>();
  }
  SegmentResult segment(const Embedding&, const SegmentRequest& request) override {
    return {Mask(request.image.size()), 1, {}};
  }

 private:
  int& m_embedded;
};

ImageKey keyOf(int frame) { return {7, FrameIndex(frame)}; }

}  // namespace

TEST_CASE("embeddings are computed once per picture and bounded in bytes") {
  int embedded = 0;
  CachedSegmenter segmenter(std::make_unique<CountingSegmenter>(embedded), 250);
  const std::vector<Prompt> prompts{Click{{5, 5}}};
  segmenter.prepare(keyOf(1), picture);
  CHECK(segmenter.isPrepared(keyOf(1)));
  segmenter.segment({keyOf(1), picture, prompts});
  segmenter.segment({keyOf(1), picture, prompts});
  CHECK(embedded == 1);
  segmenter.prepare(keyOf(2), picture);
  segmenter.prepare(keyOf(3), picture);
  CHECK(embedded == 3);
  CHECK_FALSE(segmenter.isPrepared(keyOf(1)));
  CHECK(segmenter.isPrepared(keyOf(3)));
  SECTION("features and masks come from one encoding, also without a key") {
    const std::vector<cv::Point2f> points{{5, 5}};
    CHECK(segmenter.view({}, picture, points).masks.size() == 1);
    CHECK(embedded == 4);
    segmenter.view(keyOf(3), picture, points);
    CHECK(embedded == 4);
  }
  SECTION("key 0 is never kept") {
    segmenter.prepare({}, picture);
    CHECK(embedded == 3);
    segmenter.segment({{}, picture, prompts});
    segmenter.segment({{}, picture, prompts});
    CHECK(embedded == 5);
    CHECK_FALSE(segmenter.isPrepared({}));
  }
}

TEST_CASE("requests that mean nothing are refused") {
  const std::string name = GENERATE("fake", "classic");
  const auto segmenter = makeSegmenter(name);
  const Mask other(cv::Size(5, 5)), none(picture.size());
  CHECK_THROWS_AS(ask(*segmenter, {}), Error);
  CHECK_THROWS_AS(ask(*segmenter, {Click{{5, 5}, false}}), Error);
  CHECK_THROWS_AS(ask(*segmenter, {Stroke{}}), Error);
  CHECK_THROWS_AS(ask(*segmenter, {}, &none), Error);
  CHECK_THROWS_AS(ask(*segmenter, {Click{{5, 5}}}, &other), Error);
  CHECK_THROWS_AS(ask(*segmenter, {MaskPrompt{other}}), Error);
  const std::vector<Prompt> prompts{Click{{5, 5}}};
  CHECK_THROWS_AS(segmenter->segment({{}, cv::Mat(), prompts}), Error);
  CHECK_THROWS_AS(segmenter->segment({{}, cv::Mat(4, 4, CV_8UC1), prompts}), Error);
}
