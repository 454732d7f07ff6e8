// SPDX-License-Identifier: Apache-2.0
// Panoptic datasets as COCO, VIPSeg and Cityscapes-VPS have them.
#include "core/dataset/formats/registry.h"
#include "core/dataset/losses.h"
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

/// 2 × 3 pixels, an id for each column: R + 256 G + 65536 B.
cv::Mat columns(int left, int middle, int right) {
  cv::Mat picture(2, 3, CV_8UC3);
  int x = 0;
  for (const int id : {left, middle, right})
    picture.col(x++).setTo(cv::Scalar(id >> 16, id >> 8 & 255, id & 255));
  return picture;
}

const std::string categories =
    R"("categories":[{"id":1,"name":"person","supercategory":"person","isthing":1,)"
    R"("color":[220,20,60]},{"id":187,"name":"sky-other","supercategory":"sky","isthing":0,)"
    R"("color":[70,130,180]}])";

std::string segment(int id, int category, const std::string& more = "") {
  return R"({"id":)" + std::to_string(id) + R"(,"category_id":)" + std::to_string(category) +
         R"(,"area":2,"bbox":[0,0,1,2],"iscrowd":0)" + more + "}";
}

/// Two pictures of COCO.
std::string coco(const std::string& first, const std::string& second) {
  return R"({"annotations":[{"image_id":139,"file_name":"000000000139.png","segments_info":[)" +
         first + R"(]},{"segments_info":[)" + second +
         R"(],"file_name":"000000000285.png","image_id":285}],)"
         R"("images":[{"id":285,"file_name":"000000000285.jpg","width":3,"height":2},)"
         R"({"id":139,"file_name":"000000000139.jpg","height":2,"width":3}],)" +
         categories + "}";
}

}  // namespace

TEST_CASE_METHOD(ForeignFiles, "COCO panoptic: each segment of a picture is an object, and told") {
  constexpr int person = 0x030201;  // B 3, G 2, R 1
  write(coco(segment(person, 1) + "," + segment(500, 187), segment(person, 1, R"(,"iscrowd":1)")),
        "annotations/panoptic_val2017.json");
  picture("annotations/panoptic_val2017/000000000139.png", columns(person, 0, 500));
  picture("annotations/panoptic_val2017/000000000285.png", columns(0, person, person));
  picture("val2017/000000000285.jpg", cv::Mat::zeros(2, 3, CV_8UC3));
  const Read set = read("annotations/panoptic_val2017.json");
  CHECK(set.format() == "coco-panoptic");
  REQUIRE(set.info().videos.size() == 1);
  CHECK(set.info().videos[0].name == "panoptic_val2017");
  CHECK(set.info().videos[0].frames[0].index == FrameIndex(139));
  REQUIRE(set.info().tracks.size() == 3);
  CHECK(set.told("no-tracks") == 3);
  CHECK(set.category(0) == "person");
  CHECK(set.category(1) == "sky-other");
  CHECK(set.info().category(set.info().tracks[1].category)->stuff);
  CHECK(set.maskOf(0) == leftColumn);
  CHECK(set.maskOf(1) == rightColumn);
  CHECK(set.maskOf(2, 1) == unite(middleColumn, rightColumn));
  CHECK(set.opened.reader->picture(0, 1) == folder / "val2017/000000000285.jpg");
}

TEST_CASE_METHOD(ForeignFiles, "COCO panoptic: track ids, crowds, ids in grey, Windows paths") {
  write(R"({"images":[{"id":"a","file_name":"C:\\set\\images\\000001.jpg"},)"
        R"({"id":"b","file_name":"C:\\set\\images\\000002.jpg"}],"annotations":[)"
        R"({"image_id":"a","file_name":"panoptic\\000001.png","segments_info":[)" +
            segment(7, 1, R"(,"track_id":4)") + R"(]},{"image_id":"b","segments_info":[)" +
            R"({"id":9,"category_id":1,"iscrowd":1,"track_id":4}],"file_name":"000002.png"}],)" +
            categories + "}",
        "panoptic.json");
  picture("panoptic/000001.png", columns(7, 0, 0));
  cv::Mat grey = cv::Mat::zeros(2, 3, CV_8UC1);
  grey.col(2).setTo(9);
  picture("panoptic/000002.png", grey);
  const Read set = read();
  CHECK(set.format() == "coco-panoptic");
  REQUIRE(set.info().tracks.size() == 1);
  CHECK(set.info().tracks[0].id == 4);
  CHECK(set.info().tracks[0].crowd);
  CHECK(set.info().videos[0].size == cv::Size(3, 2));
  CHECK(set.maskOf(0, 0) == leftColumn);
  CHECK(set.maskOf(0, 1) == rightColumn);
  CHECK(set.told("no-tracks") == 0);
}

TEST_CASE_METHOD(ForeignFiles, "Panoptic: what does not fit together is told") {
  write(coco(segment(1, 1) + "," + segment(2, 1) + "," + segment(3, 99), ""), "a.json");
  picture("a/000000000139.png", columns(1, 3, 8));
  picture("a/000000000285.png", columns(5, 6, 0));
  const Read set = read();
  CHECK(set.info().masks() == 2);
  CHECK(set.told("no-pixels") == 1);
  CHECK(set.told("no-segment") == 3);
  CHECK(set.told("no-category") == 1);
}

TEST_CASE_METHOD(ForeignFiles, "VIPSeg: ids of segments are tracks of their video") {
  const auto frame = [](const std::string& name, const std::string& segments) {
    return R"({"image_id":")" + name + R"(","file_name":")" + name + R"(.png","segments_info":[)" +
           segments + "]}";
  };
  const auto image = [](const std::string& name) {
    return R"({"id":")" + name + R"(","width":3,"height":2,"file_name":")" + name + R"(.png"})";
  };
  const std::string wall = R"({"id":70,"category_id":0,"iscrowd":0})";
  write(R"({"videos":[{"video_id":"0_a","images":[)" + image("00000010") + "," + image("00000015") +
            R"(]},{"video_id":"1_b","images":[)" + image("00000010") +
            R"(]}],"annotations":[{"annotations":[)" + frame("00000010", wall) +
            R"(],"video_id":"1_b"},{"video_id":"0_a","annotations":[)" +
            frame("00000010", wall + "," + segment(300, 2)) + "," + frame("00000015", wall) +
            R"(]}],"categories":[{"id":0,"name":"wall","isthing":0,"color":[120,120,120]},)"
            R"({"id":2,"name":"door","isthing":1,"color":[6,230,230]}]})",
        "panoptic_gt_VIPSeg.json");
  picture("panomasksRGB/0_a/00000010.png", columns(70, 300, 0));
  picture("panomasksRGB/0_a/00000015.png", columns(0, 70, 0));
  picture("panomasksRGB/1_b/00000010.png", columns(0, 0, 70));
  picture("images/0_a/00000015.jpg", cv::Mat::zeros(2, 3, CV_8UC3));
  const Read set = read();
  CHECK(set.format() == "panoptic-video");
  REQUIRE(set.info().videos.size() == 2);
  CHECK(set.info().videos[0].name == "0_a");
  CHECK(set.info().videos[0].frames[1].index == FrameIndex(15));
  REQUIRE(set.info().tracks.size() == 3);
  CHECK(set.category(0) == "wall");
  CHECK(set.maskOf(0) == rightColumn);
  CHECK(set.category(1) == "wall");
  CHECK(set.info().tracks[1].id == 70);
  CHECK(set.maskOf(1, 0) == leftColumn);
  CHECK(set.maskOf(1, 1) == middleColumn);
  CHECK(set.category(2) == "door");
  CHECK(set.opened.reader->picture(0, 0).empty());
  CHECK(set.opened.reader->picture(0, 1) == folder / "images/0_a/00000015.jpg");
}

TEST_CASE_METHOD(ForeignFiles, "Bad panoptic files get one sentence with the place") {
  const auto bad = [&](const std::string& json) {
    write(json, "a.json");
    return refusal("a.json", "coco-panoptic");
  };
  picture("a/000000000139.png", columns(1, 0, 0));
  CHECK(mentions(bad(coco(segment(1, 1), "")), "/annotations/1"));  // its picture is not there
  picture("a/000000000285.png", columns(1, 0, 0));
  CHECK(bad(coco(segment(1, 1), "")).empty());
  CHECK(mentions(bad(coco(segment(1 << 24, 1), "")), "/annotations/0/segments_info/0/id"));
  CHECK(mentions(bad(coco(segment(-1, 1), "")), "/annotations/0/segments_info/0/id"));
  CHECK(mentions(bad(coco(R"({"category_id":1})", "")), "/annotations/0/segments_info/0"));
  CHECK(mentions(bad(R"({"annotations":[{"image_id":1,"segments_info":3}]})"), "segments_info"));
  CHECK(mentions(bad(R"({"annotations":[{"image_id":1}]})"), "/annotations/0"));
  CHECK(mentions(bad(R"({"images":[{"id":1,"width":-1,"height":5}]})"), "/images/0"));
  CHECK(mentions(bad("{\"images\":\n[\n}"), "line 3"));
  write("no picture", "a/000000000285.png");
  CHECK(mentions(bad(coco(segment(1, 1), "")), "000000000285.png"));
}

TEST_CASE_METHOD(ForeignFiles, "No name in a panoptic file leads out of the folder") {
  picture("secret.png", columns(1, 0, 0));
  picture("set/a/000000000285.png", columns(1, 0, 0));
  for (const char* name : {"../secret.png", "../../secret.png", "x/../../secret.png"}) {
    std::string json = coco(segment(1, 1), "");
    json.replace(json.find("000000000139.png"), 16, name);
    write(json, "set/a.json");
    CHECK(mentions(refusal("set/a.json", "coco-panoptic"), "/annotations/0"));
  }
}

TEST_CASE("Panoptic: ids in PNGs are those of tracks, and ignored regions hide nothing") {
  ListedContent content;
  content.addVideo("film", {3, 2}, 1, 5);
  for (const std::int64_t id : {70000, 2}) {
    DatasetTrack track;
    track.id = id;
    track.ignore = id == 2;
    content.addTrack(track);
  }
  content.add(0, 0, leftColumn);
  content.add(1, 0, Mask::full({3, 2}));
  const TemporaryFolder folder;
  writeAs(formatNamed("coco-panoptic"), content, folder / "a");
  const cv::Mat png = cv::imread(folder / "a/panoptic/000005.png", cv::IMREAD_UNCHANGED);
  REQUIRE(png.type() == CV_8UC3);
  CHECK(png.at<cv::Vec3b>(1, 0) == cv::Vec3b(1, 0x11, 0x70));  // 70000 as B, G, R
  CHECK(png.at<cv::Vec3b>(1, 1) == cv::Vec3b(0, 0, 0));
  CHECK(mentions(textOf(folder / "a/panoptic.json"),
                 R"({"image_id":1,"file_name":"000005.png","segments_info":[{"id":70000,)"
                 R"("category_id":1,"area":2,"bbox":[0,0,1,2],"iscrowd":0,"track_id":70000}]})"));
  writeAs(formatNamed("panoptic-video"), content, folder / "b");
  CHECK(std::filesystem::exists(folder / "b/panomasksRGB/film/00000005.png"));
  CHECK(mentions(textOf(folder / "b/panoptic_video.json"),
                 "{\"video_id\":\"film\",\n\"annotations\":[\n"
                 R"({"image_id":"00000005","file_name":"00000005.png","segments_info":[)"));
}
