// SPDX-License-Identifier: Apache-2.0
// COCO files as other tools really write them.

#include "core/dataset/io/paths.h"
#include "tests/dataset/foreign_files.h"
#include "tests/dataset/listed_content.h"

using namespace maskline;
using maskline::test::mask;
using maskline::test::mentions;
namespace fs = std::filesystem;

namespace {

struct Foreign : maskline::test::ForeignFiles {
  Foreign() : ForeignFiles("coco") {}

  std::string refused(const std::string& text) const { return refusal(write(text)); }
};

/// One picture of 4 × 3 pixels with one annotation that has this segmentation, and more.
std::string withSegmentation(const std::string& segmentation, const std::string& more = "") {
  return R"({"images":[{"id":1,"file_name":"a.jpg","width":4,"height":3}],)"
         R"("categories":[{"id":7,"name":"dog"}],)"
         R"("annotations":[{"id":1,"image_id":1,"category_id":7,"segmentation":)" +
         segmentation + more + "}]}";
}

const Mask leftColumn = mask({"#...", "#...", "#..."});

}  // namespace

TEST_CASE_METHOD(Foreign, "Runs as a list, as a text, and without their size") {
  CHECK(readText(withSegmentation(R"({"size":[3,4],"counts":[0,3,9]})")).mask() == leftColumn);
  CHECK(readText(withSegmentation(R"({"counts":[0,3,9],"size":[3,4]})")).mask() == leftColumn);
  CHECK(readText(withSegmentation(R"({"size":[3,4],"counts":"039"})")).mask() == leftColumn);
  CHECK(readText(withSegmentation(R"({"counts":[0.0,3.0,9.0]})")).mask() == leftColumn);
}

TEST_CASE_METHOD(Foreign, "Polygons: one ring, several, and one without a list around it") {
  CHECK(readText(withSegmentation("[[0,0,1,0,1,3,0,3]]")).mask() == leftColumn);
  CHECK(readText(withSegmentation("[0,0,1,0,1,3,0,3]")).mask() == leftColumn);
  CHECK(readText(withSegmentation("[[0,0,1,0,1,3,0,3],[3,0,4,0,4,3,3,3]]")).mask() ==
        mask({"#..#", "#..#", "#..#"}));
  // A ring within a ring is filled: that is what the format's own reader does.
  CHECK(readText(withSegmentation("[[0,0,4,0,4,3,0,3],[1,1,2,1,2,2,1,2]]")).mask() ==
        Mask::full({4, 3}));
  // Fewer than three points say nothing.
  CHECK(readText(withSegmentation("[[0,0,1,0,1,3,0,3],[2,2,3,3]]")).mask() == leftColumn);
}

TEST_CASE_METHOD(Foreign,
                 "Boxes without a mask are told, an empty mask says that the object is absent") {
  Read boxes = readText(withSegmentation("[]", R"(,"bbox":[0,0,2,2])"));
  CHECK(boxes.info().masks() == 0);
  CHECK(boxes.told("boxes"));
  Read empty = readText(withSegmentation(R"({"size":[3,4],"counts":[12]})"));
  CHECK(empty.info().masks() == 0);
  CHECK(empty.content->masksOn(0, 0).size() == 1);
  CHECK(empty.mask().empty());
}

TEST_CASE_METHOD(Foreign, "Annotations before images, a BOM, ids as text, missing keys") {
  Read read = readText(
      "\xEF\xBB\xBF"
      R"({"annotations":[{"image_id":"5","segmentation":[[0,0,1,0,1,3,0,3]]}],)"
      R"("images":[{"file_name":"C:\\data\\Größe\\00005.png","id":5,"height":3,"width":4}]})");
  CHECK(read.mask() == leftColumn);
  CHECK(read.info().videos[0].frames[0].fileName == "data/Größe/00005.png");
  CHECK(read.info().videos[0].name == "Größe");
  CHECK(read.info().tracks[0].category == CategoryId{0});
}

TEST_CASE_METHOD(Foreign, "Without track ids the n-th mask of a category is one object, and told") {
  const std::string one = R"("segmentation":{"size":[3,4],"counts":[0,3,9]})";
  Read read = readText(R"({"images":[{"id":1,"file_name":"1.png","width":4,"height":3},)"
                       R"({"id":2,"file_name":"2.png","width":4,"height":3}],"annotations":[)"
                       R"({"id":1,"image_id":1,"category_id":1,)" +
                       one + R"(},{"id":2,"image_id":1,"category_id":1,)" + one +
                       R"(},{"id":3,"image_id":2,"category_id":1,)" + one +
                       R"(},{"id":4,"image_id":2,"category_id":2,)" + one + "}]}");
  CHECK(read.told("no-tracks"));
  REQUIRE(read.info().tracks.size() == 3);
  CHECK(read.info().tracks[0].masks == 2);
  CHECK(read.info().tracks[1].masks == 1);
}

TEST_CASE_METHOD(Foreign, "Track ids and marks where other tools have them") {
  Read read = readText(withSegmentation(
      R"({"size":[3,4],"counts":[0,3,9]})",
      R"(,"iscrowd":1,"score":0.25,"attributes":{"track_id":42,"occluded":true,"pose":"up","n":3})"));
  REQUIRE(read.info().tracks.size() == 1);
  CHECK(read.info().tracks[0].id == 42);
  CHECK(read.info().tracks[0].crowd);
  const DatasetMask one = read.content->masksOn(0, 0).at(0);
  CHECK(one.record.summary.confidence == 0.25f);
  CHECK(one.record.summary.presence == Presence::Occluded);
  CHECK(one.record.summary.source == MaskSource::Imported);
  CHECK(one.record.summary.keyframe);
  CHECK(one.record.origin == "a.json");
  CHECK(one.attributes == std::map<std::string, std::string>{{"n", "3"}, {"pose", "up"}});
}

TEST_CASE_METHOD(Foreign, "Masks of another size than that of the video are brought to it") {
  Read read = readText(withSegmentation(R"({"size":[6,8],"counts":[0,12,36]})"));
  CHECK(read.mask() == leftColumn);
}

TEST_CASE_METHOD(Foreign, "A bad file gets one sentence with the place in it") {
  CHECK(mentions(refused("{\"images\":[\n\n,]}"), "line 3"));
  CHECK(mentions(refused("{\"images\":[{\"file_name\":\"a\"}]}"), "\"/images/0\""));
  CHECK(mentions(refused(withSegmentation(R"({"size":[3,4],"counts":[0,3,8]})")),
                 "\"/annotations/0/segmentation/counts\""));
  CHECK(mentions(refused(withSegmentation(R"({"size":[3,4],"counts":"~~"})")),
                 "\"/annotations/0/segmentation/counts\""));
  CHECK(mentions(refused(withSegmentation(R"({"size":[3,-4],"counts":[0]})")), "image size"));
  CHECK(mentions(refused(withSegmentation(R"({"size":[300000,400000],"counts":[0]})")),
                 "image size"));
  CHECK(mentions(refused(withSegmentation(R"([["a",1,2,3,4,5]])")), "/segmentation/0/0"));
  CHECK(mentions(refused(withSegmentation("\"x\"")), "runs or polygons"));
  CHECK(mentions(refused("{\"images\":[{\"id\":1e400}]}"), "too large"));
  CHECK_THROWS_AS(read(folder / "nothing.json"), Error);
}

TEST_CASE_METHOD(Foreign, "Folders of one name are videos of two names") {
  const Read read =
      readText(R"({"images":[{"id":1,"file_name":"cam1/img/0.jpg","width":4,"height":3},)"
               R"({"id":2,"file_name":"cam2/img/0.jpg","width":4,"height":3}],)"
               R"("categories":[],"annotations":[]})");
  REQUIRE(read.info().videos.size() == 2);
  CHECK(read.info().videos[0].name == "img");
  CHECK(read.info().videos[1].name == "img-2");
}

TEST_CASE_METHOD(Foreign, "Numbers that not all images have, or two have, number no frames") {
  const auto indices = [&](const char* first, const char* second) {
    std::vector<std::int64_t> found;
    const Read read =
        readText(R"({"images":[{"id":1,"file_name":"b.jpg","width":4,"height":3)" +
                 std::string(first) + R"(},{"id":2,"file_name":"a.jpg","width":4,"height":3)" +
                 second + R"(}],"categories":[],"annotations":[]})");
    for (const DatasetFrame& frame : read.info().videos.at(0).frames)
      found.push_back(frame.index.value());
    return found;
  };
  using Indices = std::vector<std::int64_t>;
  CHECK(indices(R"(,"frame_index":3)", R"(,"frame_index":7)") == Indices{3, 7});
  CHECK(indices(R"(,"frame_index":3)", "") == Indices{0, 1});
  CHECK(indices(R"(,"frame_index":3)", R"(,"frame_index":3)") == Indices{0, 1});
}

TEST_CASE_METHOD(Foreign, "No name in a file leads out of the folder") {
  std::ofstream(folder / "secret.jpg") << "x";
  fs::create_directory(folder / "set");
  for (const char* name : {"../secret.jpg", "/../secret.jpg", "a/../../secret.jpg"}) {
    std::string text = withSegmentation("[[0,0,1,0,1,3,0,3]]");
    text.replace(text.find("a.jpg"), 5, name);
    const fs::path file = write(text, "set/a.json");
    CHECK(read(file).opened.reader->picture(0, 0).empty());
  }
  CHECK(safeName("../..") == "_._..");
}
