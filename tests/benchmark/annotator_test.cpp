// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/annotator.h"

#include "core/benchmark/clicks.h"
#include "core/engine/engine_registry.h"
#include "tests/benchmark/small_clip.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace {

/// Answers with the masks it was given, one after the other, and keeps the last request.
class ScriptedSegmenter final : public Segmenter {
 public:
  explicit ScriptedSegmenter(std::vector<Mask> answers) : m_answers(std::move(answers)) {}
  std::string name() const override { return "scripted"; }
  void prepare(const ImageKey&, const cv::Mat&) override {}
  bool isPrepared(const ImageKey&) const override { return false; }
  SegmentResult segment(const SegmentRequest& request) override {
    prompts.assign(request.prompts.begin(), request.prompts.end());
    existing = request.existing ? std::optional(*request.existing) : std::nullopt;
    return {m_answers.at(m_next++), 1, {}};
  }

  std::vector<Prompt> prompts;
  std::optional<Mask> existing;

 private:
  std::vector<Mask> m_answers;
  std::size_t m_next = 0;
};

ClickRobot centre() { return {{}, "clip", FrameIndex(0), ObjectId{1}}; }

/// A row of ten pixels of which the first `count` are set: against ten, the IoU is count / 10.
Mask tenths(int count) {
  std::string row(10, '.');
  row.replace(0, static_cast<std::size_t>(count), static_cast<std::size_t>(count), '#');
  return mask({row});
}

ClickCurve annotateTenths(std::vector<Mask> answers, const Mask* existing, int most = 20) {
  ScriptedSegmenter segmenter(std::move(answers));
  const Mask truth = tenths(10), ignored(truth.size());
  return annotate(segmenter, centre(),
                  {{1, FrameIndex(0)}, cv::Mat(1, 10, CV_8UC3), truth, ignored, existing}, 0.90,
                  most);
}

}  // namespace

TEST_CASE("clicks are counted up to the first mask that is good enough", "[benchmark]") {
  const ClickCurve curve = annotateTenths({tenths(5), tenths(8), tenths(9), tenths(10)}, nullptr);
  CHECK(curve.clicks() == 3);
  CHECK(curve.iou == std::vector<double>{0, 0.5, 0.8, 0.9});
  CHECK(curve.clicksTo(0.80, 20) == 2);
  CHECK(curve.clicksTo(0.85, 20) == 3);
  CHECK(curve.clicksTo(0.95, 20) == 20);
  CHECK(curve.best == tenths(9));
}

TEST_CASE("a mask that never gets there costs the most, and the best one is kept", "[benchmark]") {
  const ClickCurve curve = annotateTenths({tenths(5), tenths(7), tenths(6)}, nullptr, 3);
  CHECK(curve.clicks() == 3);
  CHECK_FALSE(curve.reaches(0.85));
  CHECK(curve.clicksTo(0.85, 3) == 3);
  CHECK(curve.best == tenths(7));
}

TEST_CASE("an existing mask is corrected, a good one left alone", "[benchmark]") {
  const Mask weak = tenths(6), good = tenths(9), empty = tenths(0);
  CHECK(annotateTenths({}, &good).clicks() == 0);
  const ClickCurve corrected = annotateTenths({tenths(10)}, &weak);
  CHECK(corrected.iou == std::vector<double>{0.6, 1});

  const Mask truth = tenths(10), ignored(truth.size());
  const cv::Mat image(1, 10, CV_8UC3);
  ScriptedSegmenter segmenter({tenths(7), tenths(10), tenths(10)});
  annotate(segmenter, centre(), {{1, FrameIndex(0)}, image, truth, ignored, &weak}, 0.9, 20);
  CHECK(segmenter.existing == weak);
  CHECK(segmenter.prompts.size() == 2);
  annotate(segmenter, centre(), {{1, FrameIndex(0)}, image, truth, ignored, &empty}, 0.9, 20);
  CHECK_FALSE(segmenter.existing);
}

TEST_CASE("ignored pixels do not count", "[benchmark]") {
  ScriptedSegmenter segmenter({tenths(10)});
  const Mask truth = tenths(4), ignored = subtract(tenths(10), tenths(4));
  const ClickCurve curve = annotate(
      segmenter, centre(), {{1, FrameIndex(0)}, cv::Mat(1, 10, CV_8UC3), truth, ignored}, 0.9, 20);
  CHECK(curve.iou == std::vector<double>{0, 1});
}

TEST_CASE("figures of clicks are means over masks", "[benchmark]") {
  std::vector<ClickSample> samples(2);
  samples[0].firstOnPicture = true;
  samples[0].curve = {{0, 0.5, 0.86, 0.91}, {100, 10, 30}, {}};
  samples[1].curve = {{0, 0.86, 0.87}, {20, 20}, {}};
  samples[1].fresh = ClickCurve{{0, 0.95}, {5}, {}};
  const ClickScore score = scoreClicks("two", samples, 20);
  CHECK(score.masks == 2);
  CHECK(score.noc85 == Approx((2 + 1) / 2.0));
  CHECK(score.noc90 == Approx((3 + 20) / 2.0));
  CHECK(score.failed85 == 0);
  CHECK(score.failed90 == Approx(0.5));
  CHECK(score.firstIou == Approx((0.5 + 0.86) / 2));
  CHECK(score.coldMs == 100);
  CHECK(score.clickMs == 20);
  CHECK(score.corrected == 1);
  CHECK(score.correctedNoc90 == 20);
  CHECK(score.freshNoc90 == 1);
}

TEST_CASE("every so manieth picture and the largest objects are clicked", "[benchmark]") {
  const TemporaryFolder root;
  writeClip(root.path(), "clip", 12, [](int frame) {
    cv::Mat labels = movingSquare(frame, 0);
    labels(cv::Rect(40, 2, 5, 5)) = 2;
    return labels;
  });
  const auto clips = findBenchmarkClips(root.path());
  const auto segmenter = makeSegmenter("fake");
  ClickSettings settings;
  settings.mostClicks = 3;
  const auto tenth = clickObjects(clips[0], *segmenter, settings);
  REQUIRE(tenth.size() == 4);
  CHECK(tenth[0].frame == FrameIndex(0));
  CHECK(tenth[0].firstOnPicture);
  CHECK_FALSE(tenth[1].firstOnPicture);
  CHECK(tenth[2].frame == FrameIndex(10));
  settings.every = 4;
  settings.largest = 1;
  const auto largest = clickObjects(clips[0], *segmenter, settings);
  REQUIRE(largest.size() == 3);
  for (const ClickSample& sample : largest) CHECK(sample.object == ObjectId{1});
}

TEST_CASE("a propagated mask is corrected where it is wrong", "[benchmark]") {
  const TemporaryFolder root;
  // The test engine moves masks by a pixel a frame: by frame 5 it is 5 pixels ahead of 16.
  writeClip(root.path(), "still", 8, [](int frame) { return movingSquare(frame, 0); });
  const auto clips = findBenchmarkClips(root.path());
  const auto segmenter = makeSegmenter("fake");
  ClickSettings settings;
  settings.every = 5;
  const auto samples = correctPropagated(clips[0], *segmenter, "fake", settings);
  REQUIRE(samples.size() == 1);
  CHECK(samples[0].frame == FrameIndex(5));
  CHECK(samples[0].curve.iou.front() == Approx(11.0 / 21));
  REQUIRE(samples[0].fresh);
  CHECK(samples[0].fresh->iou.front() == 0);
}
