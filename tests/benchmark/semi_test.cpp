// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/semi.h"

#include "core/dataset/evaluation.h"
#include "tests/benchmark/small_clip.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

TEST_CASE("statistics follow the evaluator of DAVIS", "[benchmark]") {
  // Quarters of nine values begin at 0, 2, 4 and 6 and share their borders.
  const std::vector<double> falling{0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1};
  const ScoreStatistics s = statistics(falling);
  CHECK(s.mean == Approx(0.5));
  CHECK(s.recall == Approx(4.0 / 9));
  CHECK(s.decay == Approx(0.8 - 0.2));
  CHECK(statistics(std::vector<double>{0.6}).decay == Approx(0));
  CHECK(statistics({}).mean == 0);
}

TEST_CASE("a square that moves as the engine expects is tracked without fault", "[benchmark]") {
  const TemporaryFolder root;
  writeClip(root.path(), "fast", 8, [](int frame) { return movingSquare(frame, 1); });
  const auto clips = findBenchmarkClips(root.path());
  const ClipTruth truth = readTruth(clips[0]);
  const SemiScore score = scoreSemi(clips[0], truth, runSemi(clips[0], truth, "fake"));
  CHECK(score.jf() == Approx(1));
  CHECK(score.j.recall == 1);
  CHECK(score.objects == 1);
  CHECK(score.frames == 6);
  CHECK(score.fps > 0);
  CHECK(score.fpsWithReading > 0);
}

TEST_CASE("figures agree with the evaluation of the written masks", "[benchmark]") {
  const TemporaryFolder root;
  const auto twoObjects = [](int frame) {
    cv::Mat labels = movingSquare(frame, 2);
    labels(cv::Rect(30, 8, 12, 20)) = 2;
    return labels;
  };
  writeClip(root.path(), "b", 7, twoObjects);
  writeClip(root.path(), "a", 9, [](int frame) { return movingSquare(frame, 0); });
  std::vector<SemiScore> scores;
  for (const BenchmarkClip& clip : findBenchmarkClips(root.path())) {
    const ClipTruth truth = readTruth(clip);
    const ClipRun run = runSemi(clip, truth, "fake");
    writePredictions(root / "out" / clip.name, clip, truth.size, run.predictions);
    scores.push_back(scoreSemi(clip, truth, run));
  }
  const EvaluationReport report = evaluate(root.path(), root / "out");
  CHECK(report.warnings.empty());
  REQUIRE(report.sequences.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(scores[i].name == report.sequences[i].name);
    CHECK(scores[i].j.mean == Approx(report.sequences[i].j));
    CHECK(scores[i].f.mean == Approx(report.sequences[i].f));
    CHECK(scores[i].frames == report.sequences[i].frames);
    CHECK(scores[i].j.mean < 0.99);
  }
  CHECK(meanOfSequences(scores).jf() == Approx(report.mean.jf()));
  CHECK(meanOfObjects(scores).jf() == Approx(report.objectMean.jf()));
  CHECK(meanOfObjects(scores).jf() != Approx(report.mean.jf()));
}

TEST_CASE("a clip with few label maps and a late object is scored", "[benchmark]") {
  const TemporaryFolder root;
  writeClip(root.path(), "sparse", 13, [](int frame) {
    if (frame % 3 != 0) return cv::Mat();
    cv::Mat labels = movingSquare(frame, 1);
    if (frame >= 6) labels(cv::Rect(20 + frame, 30, 6, 6)) = 2;
    return labels;
  });
  const auto clips = findBenchmarkClips(root.path());
  const ClipTruth truth = readTruth(clips[0]);
  const ClipRun run = runSemi(clips[0], truth, "fake");
  const SemiScore score = scoreSemi(clips[0], truth, run);
  CHECK(score.objects == 2);
  CHECK(score.frames == 3);
  CHECK(score.jf() == Approx(1));
  CHECK(run.predictions.size() == 13);
}

TEST_CASE("cancelling leaves no figures", "[benchmark]") {
  const TemporaryFolder root;
  writeClip(root.path(), "one", 5, [](int frame) { return movingSquare(frame, 1); });
  const auto clips = findBenchmarkClips(root.path());
  std::stop_source stop;
  stop.request_stop();
  CHECK(runSemi(clips[0], readTruth(clips[0]), "fake", {stop.get_token(), {}}).cancelled);
}

TEST_CASE("pixels claimed twice go to the lowest number", "[benchmark]") {
  Predictions predictions;
  auto& objects = predictions[FrameIndex(0)];
  objects[ObjectId{2}] = {mask({"####"}), 0.5f};
  objects[ObjectId{1}] = {mask({".##."}), 0.5f};
  makeDisjoint(predictions);
  CHECK(objects[ObjectId{1}].mask == mask({".##."}));
  CHECK(objects[ObjectId{2}].mask == mask({"#..#"}));
}
