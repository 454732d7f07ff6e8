// SPDX-License-Identifier: Apache-2.0
// YOLO segmentation as Ultralytics, Roboflow, CVAT and labelling tools really write it.
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "core/dataset/formats/yolo/yolo_format.h"
#include "core/dataset/formats/yolo/yolo_polygon.h"
#include "core/dataset/losses.h"
#include "tests/dataset/foreign_files.h"
#include "tests/dataset/golden.h"
#include "tests/dataset/listed_content.h"
#include "tests/support/catch.h"

using namespace maskline;
using maskline::test::ListedContent;
using maskline::test::mask;
namespace fs = std::filesystem;

namespace {

struct Yolo : maskline::test::ForeignFiles {
  Yolo() : ForeignFiles("yolo") {}

  void picture(const std::string& name, cv::Size size = {5, 4}) const {
    fs::create_directories((folder / name).parent_path());
    REQUIRE(cv::imwrite((folder / name).string(), cv::Mat(size, CV_8UC1, cv::Scalar(9))));
  }
  /// One picture of 5 × 4 pixels with these labels, of two classes.
  void labels(const std::string& text) const {
    picture("images/train/a.png");
    write(text, "labels/train/a.txt");
    write("train: images/train\nval: images/train\nnames: [dog, cat]\n", "data.yaml");
  }
  Read rows(const std::string& text) const {
    labels(text);
    return read();
  }
};

const std::string boxRow = "0.2 0.25 0.8 0.25 0.8 0.75 0.2 0.75";
const Mask box = mask({".....", ".###.", ".###.", "....."});

}  // namespace

TEST_CASE_METHOD(Yolo, "Rows: spaces, line ends, a BOM, decimals of classes, confidences") {
  Read all = rows(
      "\xEF\xBB\xBF"
      "0 " +
      boxRow + "\r\n\r\n1.0\t" + boxRow + " 0.25 \r\n");
  CHECK(all.mask(0, 0) == box);
  CHECK(all.mask(0, 1) == box);
  CHECK(all.content->masksOn(0, 0).at(1).record.summary.confidence == 0.25f);
  CHECK(all.content->masksOn(0, 0).at(1).record.origin == "labels/train/a.txt");
  REQUIRE(all.info().categories.size() == 2);
  CHECK(all.info().categories[1].name == "cat");
  CHECK(all.info().tracks[1].category == CategoryId{2});
  CHECK(all.told("no-tracks") == 2);
}

TEST_CASE_METHOD(Yolo, "Parts that are joined by a cut, and a line that leaves the picture") {
  // Two pixels, walked in one line: around the first, over to the second, around it and back.
  const std::string joined = "0 0 0 0.2 0 0.8 0.75 1 0.75 1 1 0.8 1 0.8 0.75 0.2 0 0.2 0.25 0 0.25";
  CHECK(rows(joined).mask() == mask({"#....", ".....", ".....", "....#"}));
  CHECK(rows("0 -0.1 -0.1 0.2 -0.1 0.2 1.1 -0.1 1.1").mask() ==
        mask({"#....", "#....", "#....", "#...."}));
}

TEST_CASE_METHOD(Yolo, "Boxes are told; empty files and pictures without any are frames") {
  labels("0 0.5 0.5 0.2 0.2\n");
  picture("images/train/b.jpg");
  write("", "labels/train/b.txt");
  picture("images/train/c.jpg");
  Read all = read();
  CHECK(all.told("boxes") == 1);
  CHECK(all.info().masks() == 0);
  CHECK(all.info().frames() == 3);
}

TEST_CASE_METHOD(Yolo, "Folders of a split are videos; what lies in none is one, of all splits") {
  write(
      "path: C:\\data\\set\ntrain: images/train2017\nval: [images/val]\n"
      "names:\n  1: Größe\n  0: 'dog: brown'\n",
      "data.yaml");
  for (const char* name : {"train2017/f2", "val/f10", "train2017/film/1"}) {
    picture(std::string("images/") + name + ".png");
    write("1 " + boxRow, std::string("labels/") + name + ".txt");
  }
  Read all = read();
  REQUIRE(all.info().videos.size() == 2);
  CHECK(all.info().videos[0].name == folder.path().filename());
  REQUIRE(all.info().videos[0].frames.size() == 2);
  CHECK(all.info().videos[0].frames[1].index == FrameIndex(10));
  CHECK(all.info().videos[1].name == "film");
  CHECK(all.info().categories[0].name == "dog: brown");
  CHECK(all.info().categories[1].name == "Größe");
  CHECK(fs::equivalent(all.opened.reader->picture(0, 1), folder / "images/val/f10.png"));
}

TEST_CASE_METHOD(Yolo, "As Roboflow has it: images and labels below the split") {
  write("train: ../train/images\nval: ../valid/images\nnc: 1\nnames: ['dog']\n", "data.yaml");
  picture("train/images/1.png");
  write("0 " + boxRow, "train/labels/1.txt");
  picture("valid/images/2.png");
  write("0 " + boxRow, "valid/labels/2.txt");
  Read all = read();
  REQUIRE(all.info().videos.size() == 1);
  CHECK(all.info().frames() == 2);
  CHECK(all.info().tracks.at(0).masks == 2);
  // By the file, too.
  CHECK(read(folder / "data.yaml").info().frames() == 2);
}

TEST_CASE_METHOD(Yolo, "Without data.yaml: a list of classes, or numbers, which is told") {
  picture("images/a.png");
  write("1 " + boxRow, "labels/a.txt");
  Read numbered = read();
  CHECK(numbered.told("no-names") == 1);
  CHECK(numbered.info().categories.at(0).name == "1");
  write("dog\r\ncat\r\n", "labels/classes.txt");
  CHECK(read().info().categories.at(1).name == "cat");
}

TEST_CASE_METHOD(Yolo,
                 "Labels without pictures are left out and told; if all are, it is an error") {
  labels("0 " + boxRow);
  write("0 " + boxRow + "\n0 " + boxRow, "labels/train/b.txt");
  // Its size is that of the others.
  CHECK(read().info().masks() == 3);
  write("0 " + boxRow, "labels/train/film/c.txt");
  CHECK(read().told("no-size") == 1);
  fs::remove_all(folder / "images");
  CHECK(refuses({"put the images"}));
}

TEST_CASE_METHOD(Yolo, "YOLO: a bad file gets one sentence with the place in it") {
  labels("0 " + boxRow + "\n2 " + boxRow);
  CHECK(refuses({"a.txt", "line 2", "no class 2"}));
  labels("-1 " + boxRow);
  CHECK(refuses({"line 1", "class number"}));
  labels("0 0.1 0.1 x 0.1 0.2 0.2");
  CHECK(refuses({"line 1", "a number is expected"}));
  labels("0 0.1 0.1 0.3 0.1 0.2nan 0.2");
  CHECK(refuses({"line 1", "a number is expected"}));
  labels("0 0.1 0.1 0.3 0.1 nan 0.2");
  CHECK(refuses({"line 1", "a number is expected"}));
  labels("\n0 10 10 200 10 200 150");
  CHECK(refuses({"line 2", "between 0 and 1"}));
  labels("0 " + boxRow + " 7");
  CHECK(refuses({"line 1", "pairs"}));
  labels("0 0.1 0.1");
  CHECK(refuses({"line 1", "three points"}));
  labels("0 " + boxRow);
  write("names: [dog\ntrain: x\n", "data.yaml");
  CHECK(refuses({"data.yaml", "not valid YAML", "line"}));
  write("train: x\nnames:\n  dog: 0\n", "data.yaml");
  CHECK(refuses({"data.yaml", "line 3", "class number"}));
  write("names: [dog]\nsizes: {film: [0, 4]}\n", "data.yaml");
  CHECK(refuses({"data.yaml", "line 2", "image size"}));
  write("names: [dog]\n", "data.yaml");
  fs::remove_all(folder / "labels");
  fs::remove_all(folder / "images");
  CHECK(refuses({"no YOLO images or labels"}));
}

TEST_CASE("YOLO: one line around holes and parts, rows by class, both splits") {
  ListedContent content;
  content.m_info.categories = {{CategoryId{4}, "dog", ""}, {CategoryId{9}, "Größe: \"x\"", ""}};
  content.addVideo("film", {5, 4}, 2);
  content.addVideo("test film", {5, 4}, 1);
  DatasetTrack cat{1, 0, "cat", CategoryId{9}};
  DatasetTrack dog{2, 0, "dog", CategoryId{4}};
  DatasetTrack other{3, 1, "other", CategoryId{}};
  content.add(content.addTrack(cat), 0, mask({"#....", ".....", ".....", "....#"}));
  content.add(content.addTrack(dog), 0, mask({".###.", ".#.#.", ".###.", "....."}));
  content.add(1, 1, mask({".....", ".###.", ".###.", "....."}));
  content.add(content.addTrack(other), 0, mask({"#####", "#####", "#####", "#####"}));
  const maskline::test::TemporaryFolder folder;
  WriteOptions options;
  options.validation = {"test film"};
  writeAs(yoloFormat(), content, folder / "a", options);
  const auto text = [&](const std::string& name) {
    return maskline::test::textOf(folder / "a" / name);
  };
  CHECK(text("labels/train/film/000000.txt") ==
        "0 0.25 0.0625 0.75 0.0625 0.75 0.6875 0.25 0.6875 0.35 0.5625 0.65 0.5625 "
        "0.65 0.1875 0.35 0.1875 0.35 0.5625 0.25 0.6875\n"
        "1 0.05 0.0625 0.15 0.0625 0.15 0.1875 0.85 0.8125 0.95 0.8125 "
        "0.95 0.9375 0.85 0.9375 0.85 0.8125 0.15 0.1875 0.05 0.1875\n");
  CHECK(text("labels/train/film/000001.txt") ==
        "0 0.25 0.3125 0.75 0.3125 0.75 0.6875 0.25 0.6875\n");
  CHECK(text("labels/val/test film/000000.txt") ==
        "2 0.05 0.0625 0.95 0.0625 0.95 0.9375 0.05 0.9375\n");
  CHECK(text("data.yaml") ==
        "train: images/train\nval: images/val\nnc: 3\nnames:\n  0: \"dog\"\n"
        "  1: \"Größe: \\\"x\\\"\"\n  2: \"object\"\nsizes:\n  \"film\": [5, 4]\n"
        "  \"test film\": [5, 4]\n");
  std::map<std::string, std::int64_t> told;
  for (const DatasetFinding& loss : lossesOf(content, yoloFormat())) told[loss.code] = loss.count;
  CHECK(told == std::map<std::string, std::int64_t>{
                    {"names", 3}, {"no-category", 1}, {"parts", 1}, {"tracks", 1}});
}

TEST_CASE("YOLO: parts are joined where they are nearest, so that the line covers little else") {
  const Mask parts = mask({"#.....#", "#.....#", "#.#####"});
  std::vector<cv::Point> line;  // as Ultralytics cuts it off to pixels and fills it
  for (const cv::Point2f point : oneLineAround(parts))
    line.emplace_back(static_cast<int>(point.x), static_cast<int>(point.y));
  cv::Mat drawn = cv::Mat::zeros(parts.size(), CV_8UC1);
  cv::fillPoly(drawn, std::vector<std::vector<cv::Point>>{line}, 1);
  CHECK(Mask::fromMat(drawn) == mask({"#.....#", "#.....#", "#######"}));
}

TEST_CASE("YOLO: exports share a folder, if their classes are the same") {
  const maskline::test::TemporaryFolder folder;
  const auto exported = [&](const std::string& video, const std::vector<std::string>& classes,
                            const std::string& split) {
    ListedContent content;
    for (const std::string& name : classes)
      content.m_info.categories.push_back(
          {CategoryId{std::int64_t(content.m_info.categories.size()) + 1}, name, ""});
    content.addVideo(video, {5, 4}, 1);
    ExportOptions options;
    options.format = "yolo";
    options.out = folder / "set";
    options.write.split = split;
    writeDataset(content, {"test", "", {}}, options, {});
    return maskline::test::textOf(folder / "set/data.yaml");
  };
  CHECK(exported("a", {"dog"}, "val") ==
        "train: images/val\nval: images/val\nnc: 1\nnames:\n  0: \"dog\"\n"
        "sizes:\n  \"a\": [5, 4]\n");
  CHECK(exported("b", {"dog", "cat"}, "") ==
        "train: images/train\nval: images/val\nnc: 2\nnames:\n  0: \"dog\"\n  1: \"cat\"\n"
        "sizes:\n  \"a\": [5, 4]\n  \"b\": [5, 4]\n");
  CHECK(fs::is_regular_file(folder / "set/labels/val/a/000000.txt"));
  CHECK_THROWS_AS(exported("c", {"cat"}, ""), Error);
  CHECK(!fs::exists(folder / "set/labels/train/c"));
}
