// SPDX-License-Identifier: Apache-2.0
// Labelme files as Labelme, X-AnyLabeling and scripts really write them.
#include <opencv2/imgcodecs.hpp>

#include "core/dataset/formats/labelme/labelme_drawing.h"
#include "tests/dataset/foreign_files.h"
#include "tests/support/catch.h"

using namespace maskline;
using maskline::test::mask;
namespace fs = std::filesystem;

namespace {

/// PNGs of 3 × 2 pixels, "#.#" over "##.", of 8 bits and of 1 bit, as Labelme writes them.
const std::string greyPng =
    "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAAAAAC4HznGAAAAEElEQVR4nGNgZGBkYGRkAAAAGQAFoDH+"
    "rgAAAABJRU5ErkJggg==";
const std::string bitPng =
    "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACAQAAAAC1D1u3AAAADElEQVR4nGNYwKQAAAIIAMMnmJT4AAAA"
    "AElFTkSuQmCC";

struct Labelme : maskline::test::ForeignFiles {
  Labelme() : ForeignFiles("labelme") {}

  /// A file of a picture of 5 × 4 pixels with these shapes.
  fs::path page(const std::string& shapes, const std::string& name = "a.json") const {
    return write(R"({"version":"5.2.1","flags":{},"shapes":[)" + shapes +
                     R"(],"imagePath":"a.jpg","imageData":null,)"
                     R"("imageHeight":4,"imageWidth":5})",
                 name);
  }
  Read shape(const std::string& text) const { return read(page(text)); }
};

std::string shapeOf(const std::string& type, const std::string& points,
                    const std::string& more = "") {
  return R"({"label":"dog","points":)" + points + R"(,"shape_type":")" + type + "\"" + more + "}";
}

const Mask pixels = mask({".....", "..#.#", "..##.", "....."});

}  // namespace

TEST_CASE_METHOD(Labelme, "Masks: a PNG in the box between two corners") {
  for (const std::string& png : {greyPng, bitPng}) {
    const std::string more = R"(,"mask":")" + png + "\"";
    CHECK(shape(shapeOf("mask", "[[2,1],[4,2]]", more)).mask() == pixels);
    CHECK(shape(shapeOf("mask", "[[4.0,2.0],[2.0,1.0]]", more)).mask() == pixels);
    CHECK(shape(shapeOf("mask", "[[-1,3],[1,4]]", more)).mask() ==
          mask({".....", ".....", ".....", ".#..."}));
  }
}

TEST_CASE_METHOD(Labelme, "Polygons, rectangles and circles are regions with their outline") {
  const Mask box = mask({".....", ".###.", ".###.", "....."});
  CHECK(shape(shapeOf("polygon", "[[1,1],[3,1],[3,2],[1,2]]")).mask() == box);
  CHECK(shape(shapeOf("rectangle", "[[3,2],[1,1]]")).mask() == box);
  CHECK(shape(shapeOf("rectangle", "[[1,1],[3,1],[3,2],[1,2]]")).mask() == box);
  CHECK(shape(shapeOf("rotation", "[[1,1],[3,1],[3,2],[1,2]]")).mask() == box);
  CHECK(shape(shapeOf("oriented_rectangle", "[[1,1],[3,1],[3,2],[1,2]]")).mask() == box);
  CHECK(shape(shapeOf("circle", "[[2.5,1.5],[2.5,2.6]]")).mask() ==
        mask({".###.", ".###.", ".###.", "....."}));
  // Labelme of old has no type. Coordinates are cut off, also towards 0.
  CHECK(shape(R"({"label":"dog","points":[[1.9,1],[3.9,1.5],[3,2.99],[1,2]]})").mask() == box);
  CHECK(shape(shapeOf("rectangle", "[[-0.9,-0.6],[1.9,0.2]]")).mask() ==
        mask({"##...", ".....", ".....", "....."}));
}

namespace {

/// Drawn by Labelme in a picture of this size.
struct Drawn {
  std::vector<cv::Point2d> ring;
  Mask expected;
};

}  // namespace

TEST_CASE("Polygons are drawn as Labelme does: halves, flat tips, lines, crossings, edges") {
  const Drawn shapes[] = {
      {{{1, 0}, {6, 2}, {2, 5}},
       mask({".#........", ".###......", ".######...", "..####....", "..##......", "..#......."})},
      {{{0, 0}, {8, 1}, {9, 3}},
       mask({"###.......", "...######.", "......###.", ".........#", "..........", ".........."})},
      {{{9, 0}, {0, 2}, {9, 3}, {9, 4}},
       mask({".........#", ".....#####", "##########", ".........#", ".........#", ".........."})},
      {{{2.7, 1.2}, {2.7, 4.9}, {2.1, 3}},
       mask({"..........", "..#.......", "..#.......", "..#.......", "..#.......", ".........."})},
      {{{1, 1}, {8, 4}, {8, 1}, {1, 4}},
       mask({"..........", ".#......#.", ".###..###.", ".###..###.", ".#......#.", ".........."})},
      {{{-3, 2}, {4, -2}, {12, 3}, {4, 8}},
       mask({".#######..", "##########", "##########", "##########", "##########", ".#########"})},
      {{{5, 3}, {5.5, 3.5}, {5.9, 3.9}},
       mask({"..........", "..........", "..........", ".....#....", "..........", ".........."})},
      {{{0, 1}, {9, 1}, {4, 5}},
       mask({"..........", "##########", ".########.", "..#####...", "...###....", "....#....."})},
  };
  for (const Drawn& shape : shapes) {
    CAPTURE(shape.ring);
    CHECK(labelmePolygon(shape.expected.size(), shape.ring) == shape.expected);
  }
}

TEST_CASE_METHOD(Labelme, "Points and lines are no regions and are told") {
  Read one = shape(shapeOf("point", "[[1,1]]") + "," + shapeOf("linestrip", "[[1,1],[2,2]]") + "," +
                   shapeOf("polygon", "[[1,1],[2,2]]"));
  CHECK(one.told("boxes") == 3);
  CHECK(one.info().tracks.empty());
  CHECK(one.info().frames() == 1);
}

TEST_CASE_METHOD(Labelme, "The group is the track, within a label, also of several shapes") {
  const auto group = [](const std::string& label, const std::string& number, int x) {
    const std::string at = std::to_string(x);
    return R"({"label":")" + label + R"(","group_id":)" + number + R"(,"points":[[)" + at +
           ",0],[" + at + ".5,0],[" + at + R"(,0.5]],"shape_type":"polygon"})";
  };
  page(group("dog", "3", 0) + "," + group("dog", "3", 2) + "," + group("cat", "3", 4), "f2.json");
  page(group("cat", "3", 1) + "," + group("dog", "7", 0), "f10.json");
  Read all = read();
  REQUIRE(all.info().tracks.size() == 3);
  CHECK(all.info().tracks[0].id == 3);
  CHECK(all.info().category(all.info().tracks[0].category)->name == "dog");
  CHECK(all.info().category(all.info().tracks[1].category)->name == "cat");
  CHECK(all.info().tracks[1].masks == 2);
  CHECK(all.info().tracks[2].id == 7);
  CHECK(all.mask(0) == mask({"#.#..", ".....", ".....", "....."}));
  CHECK(all.mask(1, 0) == mask({".#...", ".....", ".....", "....."}));
  CHECK(all.info().videos[0].frames[1].index == FrameIndex(10));
  CHECK(all.info().findings.empty());
}

TEST_CASE_METHOD(Labelme, "Without groups the n-th shape of a label is one object, and told") {
  const std::string one = shapeOf("rectangle", "[[0,0],[1,1]]", R"(,"group_id":null)");
  page(one + "," + one, "1.json");
  page(one, "2.json");
  Read all = read();
  CHECK(all.told("no-tracks") == 3);
  REQUIRE(all.info().tracks.size() == 2);
  CHECK(all.info().tracks[0].masks == 2);
}

TEST_CASE_METHOD(Labelme, "Layers are as the pictures have them, whatever was seen first") {
  const auto box = [](int group) {
    return shapeOf("rectangle", "[[0,0],[1,1]]", R"(,"group_id":)" + std::to_string(group));
  };
  page(box(2) + "," + box(3), "1.json");
  page(box(1) + "," + box(2), "2.json");
  Read all = read();
  REQUIRE(all.info().tracks.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) CHECK(all.info().tracks[i].id == std::int64_t(i) + 1);
}

TEST_CASE_METHOD(Labelme, "Flags, descriptions and what X-AnyLabeling adds") {
  Read one = shape(shapeOf(
      "rectangle", "[[0,0],[1,1]]",
      R"(,"description":"Rex","flags":{"occluded":true,"blurred":true,"cut":false},"score":0.25,)"
      R"("difficult":true,"attributes":{"pose":"up","legs":4},"kie_linking":[])"));
  const DatasetMask found = one.content->masksOn(0, 0).at(0);
  CHECK(one.info().tracks[0].name == "Rex");
  CHECK(found.record.summary.presence == Presence::Occluded);
  CHECK(found.record.summary.confidence == 0.25f);
  CHECK(found.record.origin == "a.json");
  CHECK(found.attributes ==
        std::map<std::string, std::string>{
            {"blurred", "true"}, {"difficult", "true"}, {"legs", "4"}, {"pose", "up"}});
}

TEST_CASE_METHOD(Labelme, "Folders are videos; pictures lie where Windows says; a BOM; no size") {
  cv::Mat picture(4, 5, CV_8UC1, cv::Scalar(9));
  fs::create_directories(folder / "set/Größe");
  REQUIRE(cv::imwrite((folder / "set/Größe/7.png").string(), picture));
  write(
      "\xEF\xBB\xBF"
      R"({"imageData":"AAAA","imagePath":"..\\Größe\\7.png",)"
      R"("shapes":[)" +
          shapeOf("rectangle", "[[0,0],[1,1]]") + "]}",
      "set/json/7.json");
  write(R"({"images":[]})", "set/other/list.json");
  Read all = read();
  REQUIRE(all.info().videos.size() == 1);
  CHECK(all.info().videos[0].name == "set/json");
  CHECK(all.info().videos[0].size == cv::Size(5, 4));
  CHECK(all.info().videos[0].frames[0].index == FrameIndex(7));
  CHECK(all.info().videos[0].frames[0].fileName == "7.png");
  CHECK(fs::equivalent(all.opened.reader->picture(0, 0), folder / "set/Größe/7.png"));
  CHECK(all.told("other-files") == 1);
}

TEST_CASE_METHOD(Labelme, "Labelme: a bad file gets one sentence with the place in it") {
  page(shapeOf("mask", "[[2,1],[4,2]]", R"(,"mask":"?")"));
  CHECK(refuses({"a.json", "\"/shapes/0/mask\"", "not valid Base64"}));
  page(shapeOf("mask", "[[2,1],[4,2]]", R"(,"mask":"AAAA")"));
  CHECK(refuses({"\"/shapes/0/mask\"", "not a valid image"}));
  page(shapeOf("mask", "[[2,1],[4,2]]"));
  CHECK(refuses({"\"/shapes/0\"", "\"mask\""}));
  page(shapeOf("polygon", R"([[1,1],[4,"x"],[4,3]])"));
  CHECK(refuses({"\"/shapes/0/points/1\"", "coordinates"}));
  page(shapeOf("circle", "[[1,1]]"));
  CHECK(refuses({"\"/shapes/0/points\"", "longer list"}));
  page(shapeOf("polygon", "[[1,1],[4,1e300],[4,3]]"));
  CHECK(refuses({"\"/shapes/0/points/1\"", "far outside"}));
  page(R"({"points":[[1,1],[4,1],[4,3]]})");
  CHECK(refuses({"\"/shapes/0\"", "\"label\""}));
  write("{\"shapes\":[\n{]}", "a.json");
  CHECK(refuses({"a.json", "line 2"}));
  write(R"({"shapes":[],"imageWidth":-4,"imageHeight":4})", "a.json");
  CHECK(refuses({"image size"}));
  write(R"({"shapes":[)" + shapeOf("rectangle", "[[0,0],[1,1]]") + "]}", "a.json");
  CHECK(refuses({"image size is missing"}));
  write("{}", "a.json");
  CHECK(refuses({"no Labelme JSON file"}));
}

TEST_CASE_METHOD(Labelme, "Labelme: no name in a file leads out of the folder") {
  write("x", "secret.jpg");
  for (const char* name : {"../secret.jpg", "/../secret.jpg", "a/../../secret.jpg"}) {
    const fs::path file = write(R"({"shapes":[],"imageWidth":4,"imageHeight":4,)"
                                R"("imagePath":")" +
                                    std::string(name) + "\"}",
                                "set/a.json");
    CHECK(read(file).opened.reader->picture(0, 0).empty());
  }
}
