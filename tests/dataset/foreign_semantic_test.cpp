// SPDX-License-Identifier: Apache-2.0
// Semantic label pictures as Cityscapes, PASCAL VOC, ADE20K and CVAT have them.
#include "core/dataset/formats/registry.h"
#include "core/dataset/losses.h"
#include "core/mask/label_map.h"
#include "tests/dataset/foreign_files.h"
#include "tests/dataset/golden.h"
#include "tests/dataset/listed_content.h"

using namespace maskline;
using maskline::test::ForeignFiles;
using maskline::test::ListedContent;
using maskline::test::mask;
using maskline::test::mentions;
using maskline::test::TemporaryFolder;
using maskline::test::textOf;
using maskline::test::writeAs;

namespace {

const Mask leftColumn = mask({"#..", "#.."}), middleColumn = mask({".#.", ".#."}),
           rightColumn = mask({"..#", "..#"});

/// 2 × 3 pixels, a value for each column.
cv::Mat columns(int left, int middle, int right, int type = CV_8UC1) {
  cv::Mat picture(2, 3, type);
  picture.col(0).setTo(left);
  picture.col(1).setTo(middle);
  picture.col(2).setTo(right);
  return picture;
}

cv::Mat colours(cv::Vec3b left, cv::Vec3b middle, cv::Vec3b right) {  // R, G, B
  cv::Mat picture(2, 3, CV_8UC3);
  int x = 0;
  for (const cv::Vec3b& c : {left, middle, right})
    picture.col(x++).setTo(cv::Scalar(c[2], c[1], c[0]));
  return picture;
}

ListedContent twoDogsAndARegion() {
  ListedContent content;
  content.addVideo("film", {3, 2}, 1, 7);
  content.m_info.categories = {{CategoryId{4}, "dog", "animal", Rgb{1, 2, 3}},
                               {CategoryId{400}, "sky", "", {}, true}};
  for (const std::int64_t id : {1, 2, 3}) {
    DatasetTrack track;
    track.id = id;
    track.category = CategoryId{4};
    track.ignore = id == 3;
    content.addTrack(track);
  }
  content.add(0, 0, leftColumn);
  content.add(1, 0, unite(leftColumn, middleColumn));
  content.add(2, 0, rightColumn);
  return content;
}

}  // namespace

TEST_CASE_METHOD(ForeignFiles, "Cityscapes: train ids from 0, names, sequences and frames") {
  const std::string base = "gtFine/val/aachen/aachen_000001_000019";
  picture(base + "_gtFine_labelTrainIds.png", columns(0, 13, 255));
  picture(base + "_gtFine_labelIds.png", columns(7, 26, 0));
  picture(base + "_gtFine_color.png", colours({1, 2, 3}, {4, 5, 6}, {7, 8, 9}));
  picture("gtFine/val/aachen/aachen_000001_000025_gtFine_labelTrainIds.png", columns(13, 13, 13));
  picture("leftImg8bit/val/aachen/aachen_000001_000019_leftImg8bit.png",
          cv::Mat::zeros(2, 3, CV_8UC3));
  const Read set = read();
  CHECK(set.format() == "semantic");
  REQUIRE(set.info().videos.size() == 1);
  CHECK(set.info().videos[0].name == "aachen_000001");
  CHECK(set.info().videos[0].frames[0].index == FrameIndex(19));
  CHECK(set.info().videos[0].frames[1].index == FrameIndex(25));
  CHECK(set.info().categories.size() == 19);
  REQUIRE(set.info().tracks.size() == 3);
  CHECK(set.category(0) == "road");
  CHECK(set.info().category(set.info().tracks[0].category)->supercategory == "flat");
  CHECK(set.info().category(set.info().tracks[0].category)->colour == Rgb{128, 64, 128});
  CHECK(set.info().category(set.info().tracks[0].category)->stuff);
  CHECK(set.category(1) == "car");
  CHECK(set.info().tracks[2].ignore);
  CHECK(set.info().tracks[2].name == "void");
  CHECK(set.maskOf(0) == leftColumn);
  CHECK(set.maskOf(1) == middleColumn);
  CHECK(set.maskOf(1, 1) == Mask::full({3, 2}));
  CHECK(set.maskOf(2) == rightColumn);
  CHECK_FALSE(set.opened.reader->picture(0, 0).empty());
  CHECK(set.opened.reader->picture(0, 1).empty());
}

TEST_CASE_METHOD(ForeignFiles, "Cityscapes: all ids, where there are no train ids") {
  picture("bonn_000000_000019_gtFine_labelIds.png", columns(7, 33, 3));
  const Read set = read();
  CHECK(set.format() == "semantic");
  REQUIRE(set.info().tracks.size() == 3);
  CHECK(set.category(0) == "road");
  CHECK(set.category(1) == "bicycle");
  CHECK(set.info().tracks[2].ignore);
}

TEST_CASE_METHOD(ForeignFiles, "PASCAL VOC: palette, void, and colours") {
  std::filesystem::create_directories(folder / "SegmentationClass");
  writeLabelMap(folder / "SegmentationClass/2007_000032.png", columns(0, 15, 255));
  picture("JPEGImages/2007_000032.jpg", cv::Mat::zeros(2, 3, CV_8UC3));
  picture("JPEGImages/2007_000033.jpg", cv::Mat::zeros(2, 3, CV_8UC3));
  Read set = read();
  CHECK(set.format() == "semantic");
  REQUIRE(set.info().tracks.size() == 2);
  CHECK(set.info().videos[0].frames.size() == 1);
  CHECK(set.category(0) == "person");
  CHECK(set.maskOf(0) == middleColumn);
  CHECK(set.info().tracks[1].ignore);
  CHECK(set.maskOf(1) == rightColumn);
  CHECK(set.told("sizes") == 0);
  // The next picture is another photo, of another size.
  writeLabelMap(folder / "SegmentationClass/2007_000033.png", cv::Mat(4, 6, CV_8UC1, 15.0));
  set = read();
  CHECK(set.told("sizes") == 1);
  CHECK(set.maskOf(0, 1) == Mask::full({3, 2}));
  std::filesystem::remove(folder / "SegmentationClass/2007_000033.png");
  // The same as colours.
  picture("SegmentationClass/2007_000032.png",
          colours({0, 0, 0}, {192, 128, 128}, {224, 224, 192}));
  set = read("SegmentationClass");
  CHECK(set.category(0) == "person");
  CHECK(set.maskOf(0) == middleColumn);
  CHECK(set.info().tracks[1].ignore);
}

TEST_CASE_METHOD(ForeignFiles, "CVAT: colours that labelmap.txt names") {
  write(
      "# label:color_rgb:parts:actions\r\nbackground:0,0,0::\r\nGröße:10,20,30::\r\n"
      "dog:250,50,83::\r\n",
      "labelmap.txt");
  picture("SegmentationClass/frame_000004.png", colours({250, 50, 83}, {10, 20, 30}, {0, 0, 0}));
  const Read set = read();
  REQUIRE(set.info().tracks.size() == 2);
  CHECK(set.info().videos[0].frames[0].index == FrameIndex(4));
  CHECK(set.category(0) == "Größe");
  CHECK(set.maskOf(0) == middleColumn);
  CHECK(set.category(1) == "dog");
  CHECK(set.maskOf(1) == leftColumn);
}

TEST_CASE_METHOD(ForeignFiles,
                 "Datumaro: the colours of PASCAL VOC, which labelmap.txt leaves out") {
  write("# label:color_rgb:parts:actions\nbackground:::\nHund:::\n猫:::\n", "labelmap.txt");
  picture("SegmentationClass/000004.png", colours({0, 128, 0}, {128, 0, 0}, {0, 0, 0}));
  const Read set = read();
  REQUIRE(set.info().tracks.size() == 2);
  CHECK(set.category(0) == "Hund");
  CHECK(set.maskOf(0) == middleColumn);
  CHECK(set.category(1) == "猫");
  CHECK(set.maskOf(1) == leftColumn);
}

TEST_CASE_METHOD(ForeignFiles, "ADE20K: 0 is none, and the names count from 1") {
  write(
      "Idx\tRatio\tTrain\tVal\tStuff\tName\n1\t0.1576\t11664\t1172\t1\twall\n"
      "2\t0.1072\t6046\t612\t1\tbuilding, edifice\n",
      "objectInfo150.txt");
  picture("annotations/training/ADE_train_00000001.png", columns(0, 1, 2));
  picture("images/training/ADE_train_00000001.jpg", cv::Mat::zeros(2, 3, CV_8UC3));
  Read set = read();
  CHECK(set.format() == "semantic");
  CHECK(set.info().videos[0].name == "training");
  REQUIRE(set.info().tracks.size() == 2);
  CHECK(set.category(0) == "wall");
  CHECK(set.category(1) == "building, edifice");
  CHECK(set.maskOf(1) == rightColumn);
  CHECK_FALSE(set.opened.reader->picture(0, 0).empty());
  // Names alone, and 16 bits.
  std::filesystem::remove(folder / "objectInfo150.txt");
  write("wall\nbuilding\n", "classes.txt");
  picture("annotations/training/ADE_train_00000001.png", columns(2, 3000, 65535, CV_16UC1));
  set = read();
  REQUIRE(set.info().tracks.size() == 3);
  CHECK(set.category(0) == "building");
  CHECK(set.category(1) == "class 3000");
  CHECK(set.told("unknown-classes") == 1);
  CHECK(set.info().tracks[2].ignore);
}

TEST_CASE_METHOD(ForeignFiles, "Lists of classes as people write them") {
  picture("labels/a/1.png", columns(0, 1, 2));
  const auto names = [&] {
    std::string joined;
    const Read set = read();
    for (std::size_t i = 0; i < set.info().tracks.size(); ++i) joined += set.category(i) + ";";
    return joined;
  };
  write(
      "\xEF\xBB\xBF"
      "background\r\n\r\nroad\r\ntraffic light\r\n",
      "classes.txt");
  CHECK(names() == "road;traffic light;");
  write("sky\nroad\ntraffic light\n", "classes.txt");
  CHECK(names() == "sky;road;traffic light;");
  write("2: traffic light 250 170 30\n1: road 128 64 128\n", "classes.txt");
  CHECK(names() == "road;traffic light;");
  write("0:\n1,road\n", "classes.txt");
  CHECK(names() == "0:;road;class 2;");
  write("1 ignore\n2 road\n", "classes.txt");
  CHECK(names() == "road;;");
  std::filesystem::remove(folder / "classes.txt");
  write(R"({"0":"_background_","1":"road","2":"car"})", "classes.json");
  CHECK(names() == "road;car;");
  write(R"(["sky","road","car"])", "classes.json");
  CHECK(names() == "sky;road;car;");
  write(R"({"classes":[{"name":"car","id":"2","color":[1,2,3]}],"ignore":1})", "classes.json");
  CHECK(names() == "car;;");
}

TEST_CASE_METHOD(ForeignFiles, "Bad semantic files get one sentence with the place") {
  picture("labels/1.png", columns(0, 1, 2));
  write(R"({"categories":[{"id":1,"name":"a"},{"name":"b"}]})", "classes.json");
  CHECK(mentions(refusal(), "/categories/1"));
  write(R"({"categories":[{"id":70000,"name":"a"}]})", "classes.json");
  CHECK(mentions(refusal(), "/categories/0"));
  write(R"({"ignore":"x"})", "classes.json");
  CHECK(mentions(refusal(), "/ignore"));
  write("{\n\n,", "classes.json");
  CHECK(mentions(refusal(), "line 3"));
  std::filesystem::remove(folder / "classes.json");
  write("sky\n70000 road\n", "classes.txt");
  CHECK(mentions(refusal(), "line 2"));
  write("sky 1 2 3\n", "classes.txt");
  picture("labels/1.png", colours({1, 2, 3}, {1, 2, 3}, {9, 9, 9}));
  CHECK(mentions(refusal(), "1.png"));
  CHECK(mentions(refusal("labels/1.png", "semantic"), "1.png"));
}

TEST_CASE("Semantic: objects of a category are one, which is told, and ignored regions are 255") {
  ListedContent content = twoDogsAndARegion();
  const Format& format = formatNamed("semantic");
  const auto losses = lossesOf(content, format);
  REQUIRE(losses.size() == 1);  // what one dog hides of the other is not lost
  CHECK(losses[0].code == "united-categories");
  CHECK(losses[0].count == 2);
  const TemporaryFolder folder;
  writeAs(format, content, folder / "a");
  CHECK(textOf(folder / "a/classes.json") ==
        "{\"background\":0,\n\"ignore\":255,\n\"categories\":[\n"
        R"({"id":1,"name":"sky","supercategory":"","isthing":0,"color":[51,34,136]},)"
        "\n"
        R"({"id":4,"name":"dog","supercategory":"animal","color":[1,2,3]})"
        "\n]}\n");
  const cv::Mat values = readLabelMap(folder / "a/labels/film/000007.png");
  CHECK(cv::countNonZero(values != columns(4, 4, 255)) == 0);
}

TEST_CASE("Semantic: the forms of pixels are read as they were written") {
  ListedContent content = twoDogsAndARegion();
  const Format& format = formatNamed("semantic");
  for (const char* pixels : {"palette", "grey", "grey16", "rgb"}) {
    CAPTURE(pixels);
    const TemporaryFolder folder;
    WriteOptions options;
    options.pixels = pixels;
    writeAs(format, content, folder / "a", options);
    const auto opened = openDataset(folder / "a", "", {});
    CHECK(opened->format->name == "semantic");
    const auto read = SpooledContent::read(*opened->reader, {});
    CHECK(textOf(*read, format.holds) == textOf(content, format.holds));
  }
  const TemporaryFolder folder;
  WriteOptions options;
  options.pixels = "alpha";
  CHECK_THROWS_AS(writeAs(format, content, folder / "a", options), Error);
  content.m_info.categories.clear();
  for (int i = 1; i <= 300; ++i)
    content.m_info.categories.push_back({CategoryId{i}, "class " + std::to_string(i), ""});
  options.pixels = "grey";
  CHECK_THROWS_AS(writeAs(format, content, folder / "b", options), Error);
  options.pixels = "";
  writeAs(format, content, folder / "c", options);
  const cv::Mat wide = cv::imread(folder / "c/labels/film/000007.png", cv::IMREAD_UNCHANGED);
  REQUIRE(wide.type() == CV_16UC1);
  CHECK(cv::countNonZero(wide != columns(4, 4, 65535, CV_16UC1)) == 0);
}
