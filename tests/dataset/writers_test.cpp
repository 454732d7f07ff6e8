// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>

#include "core/base/error.h"
#include "core/dataset/coco_writer.h"
#include "core/dataset/davis_writer.h"
#include "core/dataset/overlay_writer.h"
#include "core/mask/coco_rle.h"
#include "core/mask/label_map.h"
#include "tests/dataset/golden.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::mask;
using maskline::test::matchesGolden;
using maskline::test::TemporaryFolder;
using maskline::test::textOf;
namespace fs = std::filesystem;

namespace {

constexpr ObjectId ball{3}, cat{5};

ExportPlan plan() {
  ExportPlan plan;
  plan.sequence = "garden";
  plan.fileName = "garden.mp4";
  plan.size = {4, 3};
  plan.framesPerSecond = 25;
  plan.range = {FrameIndex(10), FrameIndex(13)};
  plan.firstFrame = plan.range.begin;
  plan.categories = {{{1}, "toy", "thing"}, {{2}, "animal", ""}};
  plan.objects = {{ball, "ball", {1}, {255, 0, 0}, false, false, 0},
                  {cat, "Müller's \"cat\"", {}, {0, 0, 255}, false, false, 1}};
  plan.attributes[ball]["colour"] = "red";
  plan.firstSeen = {{ball, FrameIndex(11)}, {cat, FrameIndex(10)}};
  return plan;
}

ExportMask exported(ObjectId object, FrameIndex frame, Mask shape, MaskSource source,
                    float confidence) {
  return {object, makeRecord(frame, std::move(shape), source, confidence), {}};
}

std::vector<ExportFrame> frames() {
  const cv::Mat grey(3, 4, CV_8UC3, cv::Scalar(100, 100, 100));
  ExportMask clicked =
      exported(cat, FrameIndex(10), mask({"##..", "##..", "...."}), MaskSource::Clicked, 1);
  clicked.record.summary.keyframe = true;
  clicked.record.summary.review = ReviewState::Accepted;
  ExportMask tracked = exported(cat, FrameIndex(11), mask({".##.", ".##.", "...."}),
                                MaskSource::Tracked, 0.87654321f);
  tracked.record.model = "classic";
  tracked.record.summary.presence = Presence::Occluded;
  tracked.attributes["pose"] = "asleep";
  const ExportMask round = exported(ball, FrameIndex(11), mask({"....", "..##", "..##"}),
                                    MaskSource::Interpolated, 0.5f);
  return {{FrameIndex(10), grey, {clicked}},
          {FrameIndex(11), grey, {round, tracked}},
          {FrameIndex(12), grey, {}}};
}

void writeAll(ExportWriter& writer) {
  for (const ExportFrame& frame : frames()) writer.add(frame);
  writer.finish();
}

std::string drawn(const cv::Mat& labels) {
  std::string text;
  for (int y = 0; y < labels.rows; ++y) {
    for (int x = 0; x < labels.cols; ++x) text += char('0' + labels.at<std::uint8_t>(y, x));
    text += '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("COCO annotations") {
  const TemporaryFolder folder;
  CocoWriter writer(folder.path(), plan(), CocoWriter::Images::Jpeg);
  writeAll(writer);
  const std::string text = textOf(folder / "annotations.json");
  CHECK(matchesGolden("coco_annotations.json", text));
  CHECK(cv::imread(folder / "images/000011.jpg").size() == cv::Size(4, 3));

  const auto json = nlohmann::json::parse(text);
  REQUIRE(json["annotations"].size() == 3);
  const auto& last = json["annotations"][2];
  CHECK(fromCocoString({4, 3}, last["segmentation"]["counts"].get<std::string>()) ==
        mask({".##.", ".##.", "...."}));
  CHECK(json["images"].size() == 3);
  CHECK(json["categories"].size() == 3);
}

TEST_CASE("COCO pictures are optional and may be lossless") {
  const TemporaryFolder with, without;
  CocoWriter lossless(with.path(), plan(), CocoWriter::Images::Png);
  writeAll(lossless);
  CHECK(cv::norm(cv::imread(with / "images/000010.png"), frames()[0].image) == 0);
  CocoWriter none(without.path(), plan(), CocoWriter::Images::None);
  CHECK_FALSE(none.needsImages());
  writeAll(none);
  CHECK_FALSE(fs::exists(without / "images"));
}

TEST_CASE("COCO without any mask is still well formed") {
  const TemporaryFolder folder;
  ExportPlan bare = plan();
  bare.objects.clear();
  CocoWriter writer(folder.path(), bare, CocoWriter::Images::None);
  writer.finish();
  const auto json = nlohmann::json::parse(textOf(folder / "annotations.json"));
  CHECK(json["annotations"].empty());
  CHECK(json["images"].empty());
}

TEST_CASE("DAVIS folders") {
  const TemporaryFolder folder;
  DavisWriter writer(folder.path(), plan());
  writeAll(writer);
  const fs::path labels = folder / "Annotations/480p/garden";
  std::string all;
  for (const char* name : {"00010.png", "00011.png", "00012.png"})
    all += std::string(name) + "\n" + drawn(readLabelMap(labels / name));
  all += "train: " + textOf(folder / "ImageSets/2017/train.txt");
  all += "val: " + textOf(folder / "ImageSets/2017/val.txt");
  CHECK(matchesGolden("davis.txt", all));
  CHECK(cv::imread(folder / "JPEGImages/480p/garden/00012.jpg").size() == cv::Size(4, 3));
}

TEST_CASE("DAVIS numbers objects of the first frame first and warns of later ones") {
  CHECK(DavisWriter::labels(plan()) == std::map<ObjectId, int>{{cat, 1}, {ball, 2}});
  const auto warnings = DavisWriter::warnings(plan());
  REQUIRE(warnings.size() == 1);
  CHECK(english(warnings[0]).find("ball") != std::string::npos);

  ExportPlan together = plan();
  together.firstSeen[ball] = FrameIndex(10);
  CHECK(DavisWriter::labels(together) == std::map<ObjectId, int>{{ball, 1}, {cat, 2}});
  CHECK(DavisWriter::warnings(together).empty());
  together.firstFrame = FrameIndex(9);  // an empty frame goes before
  CHECK(DavisWriter::warnings(together).size() == 2);

  ExportPlan crowd = plan();
  for (int i = 0; i < 255; ++i) crowd.firstSeen[ObjectId{100 + i}] = FrameIndex(10);
  const TemporaryFolder folder;
  CHECK_THROWS_AS(DavisWriter(folder.path(), crowd), Error);
}

TEST_CASE("Writing into nowhere is an error") {
  const TemporaryFolder folder;
  const fs::path gone = folder / "gone";
  CocoWriter coco(gone, plan(), CocoWriter::Images::None);
  CHECK_THROWS_AS(writeAll(coco), Error);
}

TEST_CASE("An overlay mixes the object's colour in and outlines it") {
  ExportPlan clip = plan();
  clip.size = {40, 40};
  cv::Mat shape = cv::Mat::zeros(40, 40, CV_8UC1);
  shape(cv::Rect(10, 10, 20, 20)) = 1;
  const cv::Mat grey(40, 40, CV_8UC3, cv::Scalar(100, 100, 100));
  const ExportFrame frame{
      FrameIndex(10),
      grey,
      {exported(ball, FrameIndex(10), Mask::fromMat(shape), MaskSource::Clicked, 1)}};
  const cv::Mat picture = OverlayWriter::drawn(frame, clip, 0.5);
  CHECK(picture.at<cv::Vec3b>(20, 20) == cv::Vec3b(50, 50, 178));
  CHECK(picture.at<cv::Vec3b>(5, 5) == cv::Vec3b(100, 100, 100));
  CHECK(picture.at<cv::Vec3b>(10, 20)[2] > 240);
  CHECK(grey.at<cv::Vec3b>(20, 20) == cv::Vec3b(100, 100, 100));
  clip.objects[0].hidden = true;
  CHECK(cv::norm(OverlayWriter::drawn(frame, clip, 0.5), grey) == 0);
}
