// SPDX-License-Identifier: Apache-2.0
// Datumaro files as Datumaro, CVAT and other tools really write them.

#include "tests/dataset/foreign_files.h"
#include "tests/dataset/listed_content.h"

using namespace maskline;
using maskline::test::mask;
using maskline::test::mentions;
namespace fs = std::filesystem;

namespace {

struct Foreign : maskline::test::ForeignFiles {
  Foreign() : ForeignFiles("", "annotations/default.json") {}

  std::string refused(const std::string& text) const { return refusal(write(text), "datumaro"); }
};

std::string item(const std::string& id, const std::string& annotations,
                 const std::string& more = "") {
  return "{\"id\":\"" + id + "\",\"annotations\":[" + annotations + "]" + more +
         ",\"image\":{\"path\":\"" + id + ".jpg\",\"size\":[3,4]}}";
}

std::string withItems(const std::string& items) {
  return "{\"dm_format_version\":\"1.0\",\"media_type\":2,\"infos\":{},\"categories\":{\"label\":"
         "{\"labels\":[{\"name\":\"dog\",\"parent\":\"animal\",\"attributes\":[]},{\"name\":\"猫\","
         "\"parent\":\"\"}]},\"mask\":{\"colormap\":[{\"label_id\":1,\"r\":1,\"g\":2,\"b\":3}]}},"
         "\"items\":[" +
         items + "]}";
}

/// The left column.
std::string runs(const std::string& more) {
  return R"({"id":0,"type":"mask","rle":{"counts":"039","size":[3,4]})" + more + "}";
}

const Mask leftColumn = mask({"#...", "#...", "#..."});

}  // namespace

TEST_CASE_METHOD(Foreign, "Datumaro: labels, parents, colours, attributes, presence, score") {
  Read read = readText(withItems(
      item("frame_000007",
           runs(R"(,"label_id":1,"z_order":2,"group":0,"attributes":{"track_id":5,"occluded":true,)"
                R"("keyframe":false,"score":0.25,"pose":"up","age":3,"wet":false})"),
           ",\"attr\":{\"frame\":7}")));
  CHECK(read.opened.format->name == "datumaro");
  REQUIRE(read.info().categories.size() == 2);
  CHECK(read.info().categories[0].supercategory == "animal");
  CHECK(read.info().categories[1].name == "猫");
  CHECK(read.info().categories[1].colour == Rgb{1, 2, 3});
  REQUIRE(read.info().videos.size() == 1);
  CHECK(read.info().videos[0].name == "default");
  CHECK(read.info().videos[0].size == cv::Size(4, 3));
  CHECK(read.info().videos[0].frames.at(0).index == FrameIndex(7));
  CHECK(read.info().videos[0].frames[0].indexKnown);
  REQUIRE(read.info().tracks.size() == 1);
  CHECK(read.info().tracks[0].id == 5);
  CHECK(read.info().tracks[0].category == read.info().categories[1].id);
  const DatasetMask one = read.one();
  CHECK(one.record.mask == leftColumn);
  CHECK(one.record.summary.confidence == 0.25f);
  CHECK(one.record.summary.presence == Presence::Occluded);
  CHECK(one.record.origin == "default.json");
  CHECK(one.attributes ==
        std::map<std::string, std::string>{{"age", "3"}, {"pose", "up"}, {"wet", "false"}});
}

TEST_CASE_METHOD(Foreign, "Datumaro: polygons are filled, boxes and labels are told") {
  Read read = readText(withItems(
      item("a", R"({"type":"polygon","label_id":0,"points":[0,0,1,0,1,3,0,3],"attributes":{}},)"
                R"({"type":"bbox","label_id":0,"bbox":[0,0,2,2]},{"type":"label","label_id":0})")));
  CHECK(read.one().record.mask == leftColumn);
  CHECK(read.told("boxes") == 2);
}

TEST_CASE_METHOD(Foreign, "Datumaro: tracks by object id, else by place; a group is one object") {
  const std::string right =
      R"({"type":"polygon","points":[3,0,4,0,4,3,3,3],"label_id":0,"group":8})";
  Read read = readText(withItems(item("1", runs(R"(,"label_id":0,"group":8)") + "," + right + "," +
                                               runs(R"(,"label_id":0,"group":9)") + "," +
                                               runs(R"(,"label_id":0,"object_id":70)")) +
                                 "," + item("2", runs(R"(,"label_id":0,"group":3)"))));
  REQUIRE(read.info().tracks.size() == 3);
  CHECK(read.told("no-tracks") == 4);
  std::size_t withTwo = 0, parts = 0;
  for (std::size_t track = 0; track < 3; ++track) {
    if (read.info().tracks[track].id == 70) continue;
    withTwo += read.info().tracks[track].masks == 2;  // on "1" and on "2"
    read.content->masksOf(track, [&](const DatasetMask& one) {
      parts += one.record.mask == mask({"#..#", "#..#", "#..#"});
    });
  }
  CHECK(withTwo == 1);
  CHECK(parts == 1);
}

TEST_CASE_METHOD(Foreign,
                 "Datumaro: folders in ids and files of frames are videos, subsets unite") {
  write(withItems(item("walk/000002", "") + "," + item("walk/000001", runs(""))),
        "annotations/train.json");
  write("\xEF\xBB\xBF" + withItems(R"({"id":"x","video_frame":{"video_path":"C:\\run.mp4",)"
                                   R"("frame_index":4},"annotations":[)" +
                                   runs("") + "]}"),
        "annotations/val.json");
  write("x", "images/train/walk/000001.jpg");
  Read read = this->read(folder.path());
  CHECK(read.opened.format->name == "datumaro");
  REQUIRE(read.info().videos.size() == 2);
  CHECK(read.info().videos[0].name == "walk");
  CHECK(read.one(0).record.mask == leftColumn);  // 000001 is the first
  CHECK_FALSE(read.info().videos[0].frames[0].indexKnown);
  CHECK(read.opened.reader->picture(0, 0) == folder / "images/train/walk/000001.jpg");
  CHECK(read.opened.reader->picture(0, 1).empty());
  CHECK(read.info().videos[1].name == "run.mp4");
  CHECK(read.info().videos[1].frames.at(0).index == FrameIndex(4));
  CHECK(read.info().videos[1].size == cv::Size(4, 3));  // of the runs
  CHECK(read.info().categories.size() == 2);
}

TEST_CASE_METHOD(Foreign, "Datumaro: what is outside is an empty mask") {
  Read read = readText(withItems(item("a", runs(R"(,"attributes":{"outside":true})"))));
  CHECK(read.one().record.mask.empty());
  CHECK(read.one().record.mask.size() == cv::Size(4, 3));
  CHECK(read.one().record.summary.presence == Presence::Outside);
}

TEST_CASE_METHOD(Foreign, "Datumaro: items before categories, missing keys") {
  Read read = readText("{\"items\":[{\"id\":\"5\",\"annotations\":[" + runs(",\"label_id\":0") +
                       "]},{\"id\":\"6\"}],\"categories\":{\"label\":{\"labels\":["
                       "{\"name\":\"dog\"}]}}}");
  CHECK(read.info().videos[0].frames.size() == 2);
  CHECK(read.info().videos[0].frames[0].index == FrameIndex(5));
  CHECK(read.info().tracks.at(0).category == read.info().categories.at(0).id);
  CHECK(read.one().record.mask == leftColumn);
}

TEST_CASE_METHOD(Foreign, "Datumaro: a bad file gets one sentence with the place in it") {
  const auto bad = [&](const std::string& annotation) {
    return refused(withItems(item("a", annotation)));
  };
  CHECK(mentions(refused("{\"categories\":{},\"items\":[\n\n,]}"), "line 3"));
  CHECK(mentions(bad(R"({"label_id":0})"), "\"/items/0/annotations/0\""));
  CHECK(mentions(bad(R"({"type":"mask"})"), "\"rle\""));
  CHECK(mentions(bad(R"({"type":"mask","rle":{"counts":"~~","size":[3,4]}})"),
                 "\"/items/0/annotations/0/rle/counts\""));
  CHECK(mentions(bad(R"({"type":"mask","rle":{"counts":"039","size":[-3,4]}})"), "image size"));
  CHECK(mentions(bad(R"({"type":"polygon","points":[0,0,1,0,"x",3]})"),
                 "\"/items/0/annotations/0/points/4\""));
  CHECK(mentions(bad(runs(R"(,"label_id":"dog")")), "\"/items/0/annotations/0/label_id\""));
  CHECK(mentions(refused(withItems("{\"annotations\":[]}")), "\"/items/0\""));
  CHECK(mentions(refused(withItems(item("a", "", ",\"attr\":{\"frame\":-1}"))), "negative"));
  CHECK(mentions(
      refused(withItems(R"({"id":"a","annotations":[{"type":"polygon","points":[0,0,1,0,1,3]}]})")),
      "image size is missing"));
}

TEST_CASE_METHOD(Foreign, "Datumaro: no name in a file leads out of the folder") {
  write("x", "secret.jpg");
  for (const char* name : {"../secret", "../../secret", "/../secret"}) {
    const fs::path file = write(withItems(item(name, runs(""))), "set/annotations/default.json");
    CHECK(read(file).opened.reader->picture(0, 0).empty());
  }
}
