// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/evaluation.h"

#include <fstream>
#include <opencv2/imgcodecs.hpp>

#include "core/base/error.h"
#include "core/mask/label_map.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

const cv::Size frame(100, 100);

cv::Mat boxes(std::initializer_list<std::pair<int, cv::Rect>> labelled) {
  cv::Mat labels = cv::Mat::zeros(frame, CV_8UC1);
  for (const auto& [label, box] : labelled) labels(box) = label;
  return labels;
}

void write(const fs::path& folder, const std::vector<cv::Mat>& frames) {
  fs::create_directories(folder);
  for (std::size_t i = 0; i < frames.size(); ++i)
    writeLabelMap(folder / ("0000" + std::to_string(i) + ".png"), frames[i]);
}

const cv::Rect home(20, 20, 40, 40);
const cv::Rect shiftedBy2(22, 20, 40, 40);    // within the tolerance of 2 pixels: F = 1
const cv::Rect shiftedBy3(23, 20, 40, 40);    // F = 84/160, see the tests of the measures
const double j2 = 38.0 / 42, j3 = 37.0 / 43;  // columns shared / columns covered

}  // namespace

TEST_CASE("J and F of hand-made sequences, first and last frame dropped") {
  const TemporaryFolder root;
  const cv::Mat truth = boxes({{1, home}}), wrong = boxes({{1, {70, 70, 20, 20}}});
  write(root / "gt/Annotations/480p/a", {truth, truth, truth, truth});
  write(root / "gt/Annotations/480p/b", {truth, truth, truth});
  write(root / "pr/a", {wrong, boxes({{1, shiftedBy2}}), boxes({{1, shiftedBy3}}), wrong});
  write(root / "pr/b", {wrong, truth, wrong});

  const EvaluationReport report = evaluate(root / "gt", root / "pr");
  REQUIRE(report.sequences.size() == 2);
  CHECK(report.sequences[0].name == "a");
  CHECK(report.sequences[0].frames == 2);
  CHECK(report.sequences[0].objects == 1);
  CHECK(report.sequences[0].j == Approx((j2 + j3) / 2));
  CHECK(report.sequences[0].f == Approx((1 + 84.0 / 160) / 2));
  CHECK(report.sequences[1].j == 1);
  CHECK(report.sequences[1].f == 1);
  CHECK(report.mean.j == Approx((report.sequences[0].j + 1) / 2));
  CHECK(report.mean.jf() == Approx((report.mean.j + report.mean.f) / 2));
  CHECK(report.mean.frames == 3);
  CHECK(report.warnings.empty());

  // The same from the folder of sequences, and from one sequence alone.
  const fs::path deep = root / "gt/Annotations/480p";
  CHECK(evaluate(deep, root / "pr").mean.j == report.mean.j);
  CHECK(evaluate(deep / "a", root / "pr").mean.j == report.sequences[0].j);
  CHECK(evaluate(deep / "a", (root / "pr") / "a").mean.j == report.sequences[0].j);
}

TEST_CASE("Several objects: as many as the first frame has") {
  const TemporaryFolder root;
  const cv::Rect other(70, 70, 10, 10);
  const cv::Mat two = boxes({{1, home}, {2, other}});
  const cv::Mat three = boxes({{1, home}, {2, other}, {3, {0, 0, 5, 5}}});
  write(root / "gt/a", {two, three, two});
  write(root / "pr/a", {two, boxes({{1, home}, {4, other}}), two});
  const EvaluationReport report = evaluate(root / "gt", root / "pr");
  CHECK(report.sequences[0].objects == 2);
  CHECK(report.sequences[0].j == Approx(0.5));  // the second object is missed
  CHECK(report.sequences[0].f == Approx(0.5));
  CHECK(report.warnings.size() == 2);
  CHECK(report.objectMean.objects == 2);
  CHECK(report.objectMean.j == Approx(0.5));

  const EvaluationReport joined = evaluate(root / "gt", root / "pr", true);
  CHECK(joined.sequences[0].objects == 1);
  CHECK(joined.sequences[0].j == Approx(1700.0 / 1725));
}

TEST_CASE("Both empty counts as right, one empty as wrong") {
  const TemporaryFolder root;
  const cv::Mat some = boxes({{1, home}}), none = boxes({});
  write(root / "gt/a", {some, none, none, some, some});
  write(root / "pr/a", {some, none, some, none, some});
  const EvaluationReport report = evaluate(root / "gt", root / "pr");
  CHECK(report.mean.j == Approx(1.0 / 3));
  CHECK(report.mean.f == Approx(1.0 / 3));
}

TEST_CASE("Missing predictions count as empty, with a warning") {
  const TemporaryFolder root;
  const cv::Mat some = boxes({{1, home}});
  write(root / "gt/a", {some, some, some, some});
  write(root / "gt/b", {some, some, some});
  write(root / "pr/a", {some, some});
  const EvaluationReport report = evaluate(root / "gt", root / "pr");
  REQUIRE(report.sequences.size() == 2);
  CHECK(report.sequences[0].j == Approx(0.5));
  CHECK(report.sequences[1].j == 0);
  CHECK(report.warnings.size() == 2);
}

TEST_CASE("Black and white masks and void") {
  const TemporaryFolder root;
  const cv::Mat white = boxes({{255, home}}), one = boxes({{1, home}});
  write(root / "gt/a", {white, white, white});
  write(root / "pr/a", {one, one, one});
  CHECK(evaluate(root / "gt", root / "pr", true).mean.j == 1);
  CHECK(evaluate(root / "gt", root / "pr").mean.j == 1);
  CHECK(evaluate(root / "pr", root / "gt").mean.j == 1);

  const cv::Mat rimmed = boxes({{255, {10, 10, 60, 60}}, {1, home}});
  write(root / "gt2/a", {rimmed, rimmed, rimmed});
  CHECK(evaluate(root / "gt2", root / "pr").mean.j == 1);
  CHECK(evaluate(root / "gt2", root / "pr", true).mean.j == 1);
}

TEST_CASE("Only the list that holds the predicted sequences is scored") {
  const TemporaryFolder root;
  const cv::Mat some = boxes({{1, home}});
  for (const char* name : {"a", "b", "c"})
    write(root / "gt" / "Annotations" / "480p" / name, {some, some, some});
  fs::create_directories(root / "gt/ImageSets/2017");
  std::ofstream(root / "gt/ImageSets/2017/train.txt") << "a\n";
  std::ofstream(root / "gt/ImageSets/2017/val.txt") << "b\r\nc\r\n";
  write(root / "pr/b", {some, some, some});
  const EvaluationReport report = evaluate(root / "gt", root / "pr");
  REQUIRE(report.sequences.size() == 2);
  CHECK(report.sequences[0].name == "b");
  CHECK(report.mean.j == Approx(0.5));
}

TEST_CASE("What cannot be scored is said") {
  const TemporaryFolder root;
  const cv::Mat some = boxes({{1, home}});
  write(root / "gt/a", {some, some, some});
  write(root / "pr/a", {some, cv::Mat::zeros(10, 10, CV_8UC1), some});
  CHECK_THROWS_AS(evaluate(root / "gt", root / "pr"), Error);
  CHECK_THROWS_AS(evaluate(root / "gt", root / "nothing"), Error);
  CHECK_THROWS_AS(evaluate(root / "nothing", root / "pr"), Error);
  fs::create_directories(root / "void");
  CHECK_THROWS_AS(evaluate(root / "void", root / "pr"), Error);
  write(root / "short/a", {some, some});
  CHECK_THROWS_AS(evaluate(root / "short", root / "pr"), Error);
}

TEST_CASE("Scoring reports how far it is and stops when asked") {
  const TemporaryFolder root;
  const cv::Mat some = boxes({{1, home}});
  write(root / "gt/a", {some, some, some, some});
  write(root / "gt/b", {some, some, some});
  std::stop_source stop;
  std::vector<std::int64_t> done;
  const WorkContext work{stop.get_token(), [&](Progress progress) {
                           CHECK(progress.total == 3);
                           done.push_back(progress.done);
                           if (progress.done == 2) stop.request_stop();
                         }};
  CHECK(evaluate(root / "gt", root / "gt").mean.j == 1);
  const EvaluationReport report = evaluate(root / "gt", root / "gt", false, work);
  CHECK(done == std::vector<std::int64_t>{1, 2});
  CHECK(report.cancelled);
}
