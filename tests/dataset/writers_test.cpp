// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>

#include "core/base/error.h"
#include "core/dataset/formats/coco/coco_writer.h"
#include "core/dataset/formats/davis/davis_format.h"
#include "core/dataset/formats/davis/davis_writer.h"
#include "core/dataset/formats/overlay/overlay_writer.h"
#include "core/dataset/io/label_pictures.h"
#include "core/dataset/losses.h"
#include "core/mask/coco_rle.h"
#include "core/mask/label_map.h"
#include "tests/dataset/golden.h"
#include "tests/dataset/listed_content.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::ListedContent;
using maskline::test::mask;
using maskline::test::matchesGolden;
using maskline::test::TemporaryFolder;
using maskline::test::textOf;
namespace fs = std::filesystem;

namespace {

/// Two objects on three frames: the ball from the second on, the cat from the first.
ListedContent garden() {
  ListedContent content;
  content.m_info.categories = {{{1}, "toy", "thing"}, {{2}, "animal", ""}};
  content.addVideo("garden", {4, 3}, 3, 10);
  content.m_info.videos[0].fileName = "garden.mp4";
  content.m_info.videos[0].framesPerSecond = 25;
  content.image = cv::Mat(3, 4, CV_8UC3, cv::Scalar(100, 100, 100));
  DatasetTrack ball, cat;
  ball.id = 3;
  ball.name = "ball";
  ball.category = {1};
  ball.colour = Rgb{255, 0, 0};
  ball.attributes["colour"] = "red";
  cat.id = 5;
  cat.name = "Müller's \"cat\"";
  cat.colour = Rgb{0, 0, 255};
  content.addTrack(ball);
  content.addTrack(cat);
  FrameRecord& clicked = content.add(1, 0, mask({"##..", "##..", "...."})).record;
  clicked.summary.source = MaskSource::Clicked;
  clicked.summary.review = ReviewState::Accepted;
  FrameRecord& round = content.add(0, 1, mask({"....", "..##", "..##"}), 0.5f).record;
  round.summary.source = MaskSource::Interpolated;
  round.summary.keyframe = false;
  DatasetMask& tracked = content.add(1, 1, mask({".##.", ".##.", "...."}), 0.87654321f);
  tracked.record.summary.source = MaskSource::Tracked;
  tracked.record.summary.keyframe = false;
  tracked.record.summary.presence = Presence::Occluded;
  tracked.record.model = "classic";
  tracked.attributes["pose"] = "asleep";
  return content;
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
  ListedContent content = garden();
  CocoWriter(folder.path(), PictureChoice::Jpeg).write(content, {});
  const std::string text = textOf(folder / "annotations.json");
  CHECK(matchesGolden("coco_annotations.json", text));
  CHECK(cv::imread(folder / "images/garden/000011.jpg").size() == cv::Size(4, 3));

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
  ListedContent content = garden();
  CocoWriter(with.path(), PictureChoice::Png).write(content, {});
  CHECK(cv::norm(cv::imread(with / "images/garden/000010.png"), content.image) == 0);
  CocoWriter(without.path(), PictureChoice::None).write(content, {});
  CHECK_FALSE(fs::exists(without / "images"));
}

TEST_CASE("COCO without any mask is still well formed") {
  const TemporaryFolder folder;
  ListedContent bare;
  CocoWriter(folder.path(), PictureChoice::None).write(bare, {});
  const auto json = nlohmann::json::parse(textOf(folder / "annotations.json"));
  CHECK(json["annotations"].empty());
  CHECK(json["images"].empty());
}

TEST_CASE("DAVIS folders") {
  const TemporaryFolder folder;
  ListedContent content = garden();
  DavisWriter(folder.path(), {}, DavisWriter::Year::Of2017).write(content, {});
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
  const auto late = [](ListedContent& content) {
    int count = 0;
    for (const DatasetFinding& loss : lossesOf(content, davisFormat()))
      count += loss.code == "late";
    return count;
  };
  using Numbers = std::map<std::size_t, int>;
  ListedContent content = garden();
  CHECK(labelNumbers(content.info(), 0) == Numbers{{1, 1}, {0, 2}});
  CHECK(late(content) == 1);
  content.m_info.tracks[0].firstSeen = FrameIndex(10);
  CHECK(labelNumbers(content.info(), 0) == Numbers{{0, 1}, {1, 2}});
  CHECK(late(content) == 0);
}

TEST_CASE("Writing into nowhere is an error") {
  const TemporaryFolder folder;
  ListedContent content = garden();
  CocoWriter coco(folder / "gone", PictureChoice::None);
  CHECK_THROWS_AS(coco.write(content, {}), Error);
}

TEST_CASE("An overlay mixes the object's colour in and outlines it") {
  ListedContent content;
  content.addVideo("film", {40, 40}, 1);
  DatasetTrack ball;
  ball.colour = Rgb{255, 0, 0};
  cv::Mat shape = cv::Mat::zeros(40, 40, CV_8UC1);
  shape(cv::Rect(10, 10, 20, 20)) = 1;
  content.add(content.addTrack(ball), 0, Mask::fromMat(shape));
  const cv::Mat grey(40, 40, CV_8UC3, cv::Scalar(100, 100, 100));
  const ContentFrame frame{0, 0, FrameIndex(0), content.masksOn(0, 0)};
  const cv::Mat picture = OverlayWriter::drawn(grey, frame, content.info(), 0.5);
  CHECK(picture.at<cv::Vec3b>(20, 20) == cv::Vec3b(50, 50, 178));
  CHECK(picture.at<cv::Vec3b>(5, 5) == cv::Vec3b(100, 100, 100));
  CHECK(picture.at<cv::Vec3b>(10, 20)[2] > 240);
  CHECK(grey.at<cv::Vec3b>(20, 20) == cv::Vec3b(100, 100, 100));
  content.m_info.tracks[0].hidden = true;
  CHECK(cv::norm(OverlayWriter::drawn(grey, frame, content.info(), 0.5), grey) == 0);
}
