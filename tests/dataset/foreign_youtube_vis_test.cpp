// SPDX-License-Identifier: Apache-2.0
// YouTube-VIS files as other tools really write them, and what evaluators ask of ours.
#include <nlohmann/json.hpp>

#include "core/dataset/formats/registry.h"
#include "core/dataset/formats/youtube_vis/youtube_vis_writer.h"
#include "tests/dataset/foreign_files.h"
#include "tests/dataset/golden.h"
#include "tests/dataset/listed_content.h"
#include "tests/support/catch.h"

using namespace maskline;
using maskline::test::ForeignFiles;
using maskline::test::ListedContent;
using maskline::test::mask;
using maskline::test::mentions;
using maskline::test::textOf;
using maskline::test::writeAs;
namespace fs = std::filesystem;

namespace {

const Mask leftColumn = mask({"#...", "#...", "#..."});
const Mask rightColumn = mask({"...#", "...#", "...#"});

/// Two pictures of 4 × 3 pixels and one annotation with these masks, and more.
std::string withMasks(const std::string& segmentations, const std::string& more = "") {
  return R"({"videos":[{"id":1,"width":4,"height":3,"length":2,)"
         R"("file_names":["v/00000.jpg","v/00005.jpg"]}],)"
         R"("categories":[{"id":7,"name":"dog"}],)"
         R"("annotations":[{"id":1,"video_id":1,"category_id":7,"segmentations":)" +
         segmentations + more + "}]}";
}

}  // namespace

TEST_CASE_METHOD(ForeignFiles, "YouTube-VIS: runs as list and text, null, and polygons") {
  Read read = readText(withMasks(
      R"([{"counts":[0,3,9],"size":[3,4]},null])",
      R"(,"areas":[3,null],"bboxes":[[0,0,1,3],null],"iscrowd":1,"height":3,"width":4,"length":1)"));
  CHECK(read.opened.format->name == "youtube-vis");
  CHECK(read.info().videos[0].name == "v");
  CHECK(read.frames() == std::vector<std::int64_t>{0, 5});
  CHECK(read.info().tracks.at(0).crowd);
  CHECK(read.info().category(read.info().tracks[0].category)->name == "dog");
  CHECK(read.mask() == leftColumn);
  CHECK(read.content->masksOn(0, 1).empty());
  CHECK(readText(withMasks(R"([null,{"size":[3,4],"counts":"93"}])")).mask(1) == rightColumn);
  CHECK(readText(withMasks("[[[0,0,1,0,1,3,0,3],[3,0,4,0,4,3,3,3]],[]]")).mask() ==
        mask({"#..#", "#..#", "#..#"}));
  // Of another size than the video: nearest neighbour.
  CHECK(readText(withMasks(R"([{"size":[6,8],"counts":[0,12,36]}])")).mask() == leftColumn);
  // An empty mask is an object that is not seen, as null is.
  CHECK(readText(withMasks(R"([{"size":[3,4],"counts":[12]},{"size":[3,4],"counts":"039"}])"))
            .info()
            .masks() == 1);
}

TEST_CASE_METHOD(ForeignFiles,
                 "YouTube-VIS: annotations first, a BOM, ids as text, Windows paths") {
  Read read = readText(
      "\xEF\xBB\xBF"
      R"({"annotations":[{"segmentations":[null,{"size":[3,4],"counts":[9,3]}],"video_id":"5"}],)"
      R"("videos":[{"file_names":["C:\\data\\Größe\\1.png","C:\\data\\Größe\\2.png"],"id":5,)"
      R"("height":3,"width":4}]})");
  CHECK(read.mask(1) == rightColumn);
  CHECK(read.info().videos[0].name == "Größe");
  CHECK(read.info().videos[0].frames[0].fileName == "data/Größe/1.png");
  CHECK(read.frames() == std::vector<std::int64_t>{1, 2});
  // Names whose numbers do not rise stand in the order of the list.
  read = readText(
      R"({"annotations":[{"id":1,"video_id":5,"segmentations":[null,{"size":[3,4],"counts":[9,3]}]}],)"
      R"("videos":[{"file_names":["v/9.png","v/2.png"],"id":5,"height":3,"width":4}]})");
  CHECK(read.frames() == std::vector<std::int64_t>{0, 1});
  CHECK(read.mask(1) == rightColumn);
}

TEST_CASE_METHOD(ForeignFiles, "YouTube-VIS: a list of results") {
  Read read = readText(
      R"([{"video_id":3,"score":0.5,"category_id":26,"segmentations":)"
      R"([null,{"size":[3,4],"counts":"039"}]},)"
      R"({"segmentations":[{"size":[3,4],"counts":"93"}],"category_id":2,"score":1,"video_id":4}])");
  REQUIRE(read.info().videos.size() == 2);
  CHECK(read.info().videos[0].name == "3");
  CHECK(read.info().videos[0].size == cv::Size(4, 3));
  CHECK(read.info().videos[0].frames.size() == 2);
  CHECK(read.info().category(read.info().tracks.at(0).category)->name == "26");
  CHECK(read.mask(1) == leftColumn);
  CHECK(read.content->masksOn(0, 1)[0].record.summary.confidence == 0.5f);
  CHECK(read.mask(0, 0, 1) == rightColumn);
}

TEST_CASE_METHOD(ForeignFiles, "OVIS: pictures from 1 on, and levels of occlusion") {
  std::string text =
      withMasks(R"([{"size":[3,4],"counts":[0,3,9]},{"size":[3,4],"counts":[0,3,9]}])",
                R"(,"occlusion":["no_occlusion","severe_occlusion"])");
  text.replace(text.find("v/00000"), 7, "2fb5a55b/img_0000001");
  text.replace(text.find("v/00005"), 7, "2fb5a55b/img_0000002");
  Read read = readText(text);
  CHECK(read.info().videos[0].name == "2fb5a55b");
  CHECK(read.frames() == std::vector<std::int64_t>{1, 2});
  CHECK(read.content->masksOn(0, 0)[0].record.summary.presence == Presence::Visible);
  CHECK(read.content->masksOn(0, 1)[0].record.summary.presence == Presence::Occluded);
  CHECK(read.told("occlusion-levels") == 1);
}

TEST_CASE_METHOD(ForeignFiles, "YouTube-VIS: what is left out is told") {
  const std::string runs = R"({"size":[3,4],"counts":[0,3,9]})";
  Read read = readText(withMasks("[" + runs + ",null," + runs + "]",
                                 R"(},{"id":2,"video_id":9,"segmentations":[)" + runs +
                                     R"(]},{"id":3,"video_id":1,"bboxes":[[0,0,1,1],null])"));
  CHECK(read.told("beyond-end") == 1);
  CHECK(read.told("no-video") == 1);
  CHECK(read.told("boxes") == 1);
  CHECK(read.info().masks() == 1);
  // What is not annotated yet has no annotations, or none at all.
  for (const char* none : {"null", "[]"}) {
    read = readText(
        std::string(R"({"videos":[{"id":1,"width":4,"height":3,"file_names":["v/0.jpg"]}],)") +
        R"("annotations":)" + none + "}");
    CHECK(read.info().frames() == 1);
    CHECK(read.info().masks() == 0);
  }
}

TEST_CASE_METHOD(ForeignFiles, "YouTube-VIS: pictures lie below JPEGImages, and never outside") {
  write("x", "set/JPEGImages/v/00000.jpg");
  write("x", "secret/00005.jpg");
  std::string text = withMasks(R"([{"size":[3,4],"counts":[0,3,9]}])");
  text.replace(text.find("v/00005"), 7, "../../secret/00005");
  Read read = this->read(write(text, "set/annotations.json"));
  CHECK(read.opened.reader->picture(0, 0) == folder / "set/JPEGImages/v/00000.jpg");
  CHECK(read.opened.reader->picture(0, 1).empty());
  CHECK(this->read(folder / "set").opened.format->name == "youtube-vis");
  // Beside a folder of a split, and in a folder of annotations.
  write("x", "both/val/JPEGImages/v/00000.jpg");
  for (const char* name : {"both/val.json", "both/annotations/val.json"}) {
    Read split = this->read(write(withMasks("[null]"), name));
    CHECK(split.opened.reader->picture(0, 0) == folder / "both/val/JPEGImages/v/00000.jpg");
  }
}

TEST_CASE_METHOD(ForeignFiles, "YouTube-VIS: a bad file gets one sentence with the place in it") {
  const auto refused = [&](const std::string& text) { return refusal(write(text), "youtube-vis"); };
  CHECK(mentions(refused("{\"videos\":[\n\n,]}"), "line 3"));
  CHECK(mentions(refused(R"({"videos":[{"file_names":["a"]}]})"), "\"/videos/0\""));
  CHECK(mentions(refused(R"({"videos":[{"id":1,"file_names":["a",7]}]})"),
                 "\"/videos/0/file_names/1\""));
  CHECK(mentions(refused(R"({"annotations":[{"segmentations":[]}]})"), "video_id"));
  CHECK(mentions(refused(withMasks(R"([null,{"size":[3,4],"counts":[0,3,8]}])")),
                 "\"/annotations/0/segmentations/1/counts\""));
  CHECK(mentions(refused(withMasks(R"([{"size":[3,4],"counts":"~~"}])")),
                 "\"/annotations/0/segmentations/0/counts\""));
  CHECK(mentions(refused(withMasks(R"([{"size":[300000,400000],"counts":[0]}])")), "image size"));
  CHECK(mentions(refused(withMasks(R"({"frame1":{"size":[3,4],"counts":[12]}})")), "a list"));
  CHECK(mentions(refused(withMasks(R"(["x"])")), "runs or polygons"));
  CHECK(mentions(refused(R"([{"video_id":1,"segmentations":[{"counts":[12]}]}])"),
                 "\"/0/segmentations/0"));
}

TEST_CASE_METHOD(ForeignFiles,
                 "Pictures are found where they were written, of each video its own") {
  ListedContent content;
  content.image = cv::Mat(3, 4, CV_8UC3, cv::Scalar(100, 100, 100));
  for (const char* name : {"v", "v-2", "a/b"})
    content.add(content.addTrack({1, content.addVideo(name, {4, 3}, 1, 12), "", {}}), 0,
                leftColumn);
  for (const char* name : {"youtube-vis", "burst", "sa-v"}) {
    CAPTURE(name);
    writeAs(formatNamed(name), content, folder / name);
    Read read = this->read(folder / name);
    CHECK(read.opened.format->name == name);
    REQUIRE(read.info().videos.size() == 3);
    std::set<std::string> names;
    for (std::size_t video = 0; video < 3; ++video) {
      names.insert(read.info().videos[video].name);
      const fs::path picture = read.opened.reader->picture(video, 0);
      CHECK(mentions(picture.string(), "/" + read.info().videos[video].name + "/00012.jpg"));
      CHECK(fs::exists(picture));
    }
    CHECK(names == std::set<std::string>{"a_b", "v", "v-2"});
  }
}

TEST_CASE_METHOD(ForeignFiles, "YouTube-VIS: tracks are written as evaluators read them") {
  ListedContent content;
  content.m_info.categories = {{{3}, "dog", "animal"}};
  content.addVideo("v", {4, 3}, 3, 7);
  DatasetTrack dog, other, region, unseen;
  dog.id = 5;
  dog.category = {3};
  other.id = 2;
  other.crowd = true;
  region.id = 1;
  region.ignore = true;
  unseen.id = 9;
  for (const DatasetTrack& track : {dog, other, region, unseen}) content.addTrack(track);
  content.add(0, 0, leftColumn);
  content.add(0, 2, rightColumn).record.summary.presence = Presence::Occluded;
  content.add(1, 1, rightColumn);
  content.add(2, 1, leftColumn);
  YoutubeVisWriter(folder.path(), PictureChoice::Jpeg).write(content, {});
  const auto json = nlohmann::json::parse(textOf(folder / "annotations.json"));
  REQUIRE(json["annotations"].size() == 2);
  const auto& first = json["annotations"][0];
  CHECK(first["id"] == 5);
  CHECK(first["segmentations"] == nlohmann::json::parse(R"([{"size":[3,4],"counts":[0,3,9]},null,)"
                                                        R"({"size":[3,4],"counts":[9,3]}])"));
  CHECK(first["areas"] == nlohmann::json::parse("[3,null,3]"));
  CHECK(first["bboxes"] == nlohmann::json::parse("[[0,0,1,3],null,[3,0,1,3]]"));
  CHECK(first["occlusion"] == nlohmann::json::parse(R"(["no_occlusion",null,"slight_occlusion"])"));
  CHECK(first["height"] == 3);
  CHECK(first["width"] == 4);
  CHECK(first["category_id"] == 3);
  const auto& second = json["annotations"][1];
  CHECK(second["iscrowd"] == 1);
  CHECK(second["category_id"] == 4);  // "object"
  CHECK_FALSE(second.contains("occlusion"));
  CHECK(json["videos"][0]["length"] == 3);
  CHECK(json["videos"][0]["file_names"] ==
        nlohmann::json::parse(R"(["v/00007.jpg","v/00008.jpg","v/00009.jpg"])"));
}
