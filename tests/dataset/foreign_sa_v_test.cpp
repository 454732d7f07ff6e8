// SPDX-License-Identifier: Apache-2.0
// SA-V, both its layouts, as its own tools and others write it.
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>

#include "core/dataset/formats/registry.h"
#include "core/dataset/formats/sa_v/sa_v_json_writer.h"
#include "core/dataset/formats/sa_v/sa_v_writer.h"
#include "core/dataset/losses.h"
#include "core/mask/png_file.h"
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
namespace fs = std::filesystem;

namespace {

const Mask leftColumn = mask({"#...", "#...", "#..."});
const Mask rightColumn = mask({"...#", "...#", "...#"});
const std::string left = R"({"size":[3,4],"counts":"039"})";
const std::string right = R"({"size":[3,4],"counts":"93"})";
const std::string none = R"({"size":[3,4],"counts":"<"})";

/// Nine frames, of which 0, 4 and 8 have entries.
std::string masklets(const std::string& entries, const std::string& more = "") {
  return R"({"video_id":"sav_000001","video_duration":0.375,"video_frame_count":9.0,)"
         R"("video_height":3.0,"video_width":4.0,"video_resolution":12.0,)"
         R"("video_environment":"Indoor","video_split":"train","masklet":)" +
         entries + more + "}";
}

void writePng(const fs::path& file, const Mask& mask, int value = 255) {
  fs::create_directories(file.parent_path());
  cv::imwrite(file.string(), mask.toMat(static_cast<std::uint8_t>(value)));
}

ListedContent twoObjects(int frames, int first) {
  ListedContent content;
  content.addVideo("clip", {4, 3}, frames, first);
  DatasetTrack a, b;
  a.id = 1;
  b.id = 2;
  content.addTrack(a);
  content.addTrack(b);
  return content;
}

}  // namespace

TEST_CASE_METHOD(ForeignFiles, "SA-V masklets: every fourth frame has an entry") {
  Read read = readText(
      masklets("[[" + left + "," + none + "],[" + right + ",null],[" + none + "," + right + "]]"));
  CHECK(read.opened.format->name == "sa-v-json");
  CHECK(read.info().videos[0].name == "sav_000001");
  CHECK(read.info().videos[0].fileName == "sav_000001.mp4");
  CHECK(read.info().videos[0].framesPerSecond == 24);
  CHECK(read.info().videos[0].size == cv::Size(4, 3));
  CHECK(read.frames() == std::vector<std::int64_t>{0, 4, 8});
  CHECK(read.info().videos[0].frames[1].indexKnown);
  REQUIRE(read.info().tracks.size() == 2);
  CHECK(read.info().tracks[0].masks == 2);
  CHECK(read.mask(0) == leftColumn);
  CHECK(read.mask(1) == rightColumn);
  CHECK(read.content->masksOn(0, 2).at(0).track == 1);
}

TEST_CASE_METHOD(ForeignFiles, "SA-V masklets: manual and automatic ones are of one video") {
  write(masklets("[[" + left + "],[" + left + "],[" + left + "]]",
                 R"(,"masklet_id":[0],"masklet_type":["manual"])"),
        "set/sav_000001_manual.json");
  write(masklets("[[" + right + "],[" + right + "],[" + right + "]]",
                 R"(,"masklet_id":[0],"masklet_stability_score":[[1.0],[0.5],[0.75]])"),
        "set/sav_000001_auto.json");
  write("{}", "set/notes.json");
  Read read = this->read(folder / "set");
  CHECK(read.opened.format->name == "sa-v-json");
  CHECK(read.info().videos.size() == 1);
  REQUIRE(read.info().tracks.size() == 2);
  CHECK(read.info().tracks[0].id == 0);
  CHECK(read.info().tracks[1].id == 1);
  const std::vector<DatasetMask> second = read.content->masksOn(0, 1);
  REQUIRE(second.size() == 2);
  CHECK(second[0].record.summary.keyframe);
  CHECK(second[0].record.origin == "sav_000001_manual.json");
  CHECK_FALSE(second[1].record.summary.keyframe);
  CHECK(second[1].record.summary.confidence == 0.5f);
}

TEST_CASE_METHOD(ForeignFiles, "SA-V masklets: other steps, and what may be missing") {
  const std::string entries = R"("masklet":[[)" + left + "],[" + left + "],[" + left + "]]";
  using Frames = std::vector<std::int64_t>;
  CHECK(readText("{" + entries + "}").frames() == Frames{0, 4, 8});
  CHECK(readText("{" + entries + R"(,"fps":24})").frames() == Frames{0, 1, 2});
  CHECK(readText("{" + entries + R"(,"fps":"12"})").frames() == Frames{0, 2, 4});
  CHECK(readText("{" + entries + R"(,"video_frame_count":3})").frames() == Frames{0, 1, 2});
  // Neither a name nor a size: those of the file and of the runs.
  Read read = this->read(write("{" + entries + "}", "Größe_manual.json"));
  CHECK(read.info().videos[0].name == "Größe");
  CHECK(read.info().videos[0].size == cv::Size(4, 3));
  // Runs as a list, and of another size than the video.
  read = readText(
      masklets(R"([[{"size":[3,4],"counts":[0,3,9]}],[{"size":[6,8],"counts":[0,12,36]}]])"));
  CHECK(read.mask(0) == leftColumn);
  CHECK(read.mask(1) == leftColumn);
}

TEST_CASE_METHOD(ForeignFiles, "SA-V masklets: a bad file gets one sentence with the place in it") {
  const auto refused = [&](const std::string& text) { return refusal(write(text), "sa-v-json"); };
  CHECK(
      mentions(refused(masklets(R"([[{"size":[3,4],"counts":"~"}]])")), "\"/masklet/0/0/counts\""));
  CHECK(mentions(refused(masklets("[[" + left + ",7]]")), "\"/masklet/0/1\""));
  CHECK(mentions(refused(masklets("[{\"a\":" + left + "}]")), "\"/masklet/0/a\""));
  CHECK(mentions(refused(masklets("[{\"999999999\":" + left + "}]")), "\"/masklet/0/999999999\""));
  CHECK(mentions(refused(R"({"video_id":"x"})"), "masklet"));
  CHECK(mentions(refused(R"({"masklet":[],"fps":7})"), "\"/fps\""));
  CHECK(mentions(refused(R"({"masklet":[],"video_height":-3,"video_width":4})"), "image size"));
  CHECK(mentions(refused(R"({"masklet":[],"masklet_id":["a"]})"), "\"/masklet_id/0\""));
  CHECK(mentions(refused("{\"masklet\":[\n[,]]}"), "line 2"));
  CHECK(mentions(refusal(folder / "nothing", "sa-v-json"), "nothing"));
}

namespace {

std::vector<std::int64_t> stepsTold(DatasetContent& content) {
  std::vector<std::int64_t> steps;
  for (const DatasetFinding& loss : lossesOf(content, formatNamed("sa-v-json")))
    if (loss.code == "frame-step") steps.push_back(loss.count);
  return steps;
}

}  // namespace

TEST_CASE_METHOD(ForeignFiles, "SA-V masklets: frames from the first of the film on are written") {
  ListedContent content = twoObjects(3, 0);
  for (std::size_t i = 0; i < 3; ++i)
    content.m_info.videos[0].frames[i].index = FrameIndex(static_cast<int>(i) * 4);
  content.m_info.videos[0].range.end = FrameIndex(10);
  content.add(0, 0, leftColumn);
  content.add(0, 2, mask({"##..", "##..", "##.."}));
  content.add(1, 1, rightColumn).record.summary.keyframe = false;
  SaVJsonWriter(folder.path(), {}).write(content, {});
  auto json = nlohmann::json::parse(textOf(folder / "clip_manual.json"));
  CHECK(json["masklet"] ==
        nlohmann::json::parse("[[" + left + "," + none + "],[" + none + "," + right +
                              R"(],[{"size":[3,4],"counts":"066"},)" + none + "]]"));
  CHECK(json["video_frame_count"] == 10);
  CHECK(json["video_duration"] == 1.0);
  CHECK(json["masklet_id"] == nlohmann::json::parse("[0,1]"));
  CHECK(json["masklet_size_abs"] == nlohmann::json::parse("[4.5,3.0]"));
  CHECK(json["masklet_size_rel"] == nlohmann::json::parse("[0.375,0.25]"));
  CHECK(json["masklet_size_bucket"][0] == "small");
  CHECK(json["masklet_visibility_changes"] == nlohmann::json::parse("[2,1]"));
  CHECK(json["masklet_first_appeared_frame"] == nlohmann::json::parse("[0,1]"));
  CHECK(json["masklet_frame_count"] == nlohmann::json::parse("[3,3]"));
  CHECK(json["masklet_edited_frame_count"] == nlohmann::json::parse("[2,0]"));
  CHECK(json["masklet_num"] == 2);
  CHECK_FALSE(json.contains("fps"));

  CHECK(stepsTold(content).empty());

  ListedContent late = twoObjects(2, 5);
  late.add(0, 1, leftColumn);
  late.m_info.videos[0].framesPerSecond = 0;
  CHECK(stepsTold(late) == std::vector<std::int64_t>{1});
  SaVJsonWriter(folder.path(), {}).write(late, {});
  json = nlohmann::json::parse(textOf(folder / "clip_manual.json"));
  CHECK(json["fps"] == 24);
  CHECK_FALSE(json.contains("video_duration"));
  CHECK(json["masklet"].size() == 7);
  CHECK(json["masklet"][6] == nlohmann::json::parse("[" + left + "]"));

  ListedContent far = twoObjects(1, 2000000000);
  CHECK_THROWS_AS(SaVJsonWriter(folder.path(), {}).write(far, {}), Error);
}

TEST_CASE_METHOD(ForeignFiles, "SA-V folders: objects of their own, every fourth frame") {
  const fs::path labels = folder / "Annotations_6fps/sav_1";
  writePng(labels / "000/00000.png", leftColumn);
  writePng(labels / "000/00004.png", Mask({4, 3}));
  writePng(labels / "002/00004.png", rightColumn, 1);
  cv::Mat indices = mask({"#...", "#...", "...."}).toMat(3);
  writeIndexedPng(labels / "002/00008.png", indices, std::vector<cv::Vec3b>(256));
  fs::create_directories(folder / "Annotations_6fps/empty");
  for (int i = 0; i < 9; ++i)
    write("x", "JPEGImages_24fps/sav_1/0000" + std::to_string(i) + ".jpg");
  Read read = this->read(folder.path());
  CHECK(read.opened.format->name == "sa-v");
  REQUIRE(read.info().videos.size() == 1);
  CHECK(read.info().videos[0].name == "sav_1");
  CHECK(read.frames() == std::vector<std::int64_t>{0, 4, 8});
  REQUIRE(read.info().tracks.size() == 2);
  CHECK(read.info().tracks[0].id == 0);
  CHECK(read.info().tracks[1].id == 2);
  CHECK(read.info().tracks[1].name.empty());
  CHECK(read.mask(0) == leftColumn);
  CHECK(read.mask(1) == rightColumn);
  CHECK(read.mask(2) == mask({"#...", "#...", "...."}));
  CHECK(read.opened.reader->picture(0, 1) == folder / "JPEGImages_24fps/sav_1/00004.jpg");
}

TEST_CASE_METHOD(ForeignFiles, "SA-V folders: names that are no numbers are names") {
  writePng(folder / "Annotations_6fps/v/left hand/00000.png", leftColumn);
  writePng(folder / "Annotations_6fps/v/001/00000.png", rightColumn);
  Read read = this->read(folder.path());
  REQUIRE(read.info().tracks.size() == 2);
  CHECK(read.info().tracks[0].name == "001");
  CHECK(read.info().tracks[1].name == "left hand");
}

TEST_CASE_METHOD(ForeignFiles, "SA-V folders: what is missing or damaged gets one sentence") {
  CHECK(mentions(refusal(folder.path(), "sa-v"), "Annotations_6fps"));
  fs::create_directories(folder / "Annotations_6fps/v/000");
  CHECK(mentions(refusal(folder.path(), "sa-v"), "no mask images"));
  write("no picture", "Annotations_6fps/v/000/00000.png");
  CHECK(mentions(refusal(folder.path(), "sa-v"), "000/00000.png"));
}

TEST_CASE_METHOD(ForeignFiles, "SA-V folders: every object has a picture on every frame") {
  ListedContent content = twoObjects(2, 4);
  content.image = cv::Mat(3, 4, CV_8UC3, cv::Scalar(100, 100, 100));
  DatasetTrack region;
  region.ignore = true;
  content.addTrack(region);
  content.add(0, 0, leftColumn);
  content.add(1, 1, rightColumn);
  content.add(2, 1, leftColumn);
  content.addVideo("bare", {4, 3}, 1);
  SaVWriter(folder.path(), {}).write(content, {});
  const fs::path labels = folder / "Annotations_6fps";
  const auto read = [](const fs::path& file) {
    const cv::Mat picture = cv::imread(file.string(), cv::IMREAD_UNCHANGED);
    REQUIRE(picture.type() == CV_8UC1);
    return Mask::fromMat(picture);
  };
  CHECK(read(labels / "clip/000/00004.png") == leftColumn);
  CHECK(read(labels / "clip/000/00005.png").empty());
  CHECK(read(labels / "clip/001/00004.png").empty());
  CHECK(read(labels / "clip/001/00005.png") == rightColumn);
  CHECK_FALSE(fs::exists(labels / "clip/002"));
  CHECK(read(labels / "bare/000/00000.png").empty());
  CHECK(fs::exists(folder / "JPEGImages_24fps/clip/00005.jpg"));
  CHECK(textOf(folder / "sav_val.txt") == "clip\nbare\n");
}
