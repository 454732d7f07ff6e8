// SPDX-License-Identifier: Apache-2.0
// BURST and TAO files as other tools really write them, and the provenance in ours.
#include <nlohmann/json.hpp>

#include "core/dataset/formats/burst/burst_writer.h"
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

/// A sequence of three pictures, the first and the last of them annotated.
std::string sequence(const std::string& segmentations, const std::string& more = "") {
  return R"({"sequences":[{"width":4,"height":3,"id":0,"seq_name":"clip","dataset":"BDD","fps":30,)"
         R"("all_image_paths":["frame0001.jpg","frame0016.jpg","frame0031.jpg"],)"
         R"("annotated_image_paths":["frame0001.jpg","frame0031.jpg"],)"
         R"("neg_category_ids":[4,5],"not_exhaustive_category_ids":[6],)"
         R"("track_category_ids":{"10":805,"2":7},"segmentations":)" +
         segmentations + more +
         R"(}],"categories":[{"id":805,"name":"person","synset":"person.n.01","def":"a human"},)"
         R"({"id":7,"name":"dog"}],"split":"train"})";
}

}  // namespace

TEST_CASE_METHOD(ForeignFiles, "BURST: masks of people and of machines") {
  Read read = readText(sequence(R"([{"10":{"rle":"039","is_gt":true},)"
                                R"("2":{"rle":"93","is_gt":false,"score":0.75}},)"
                                R"({"10":{"rle":"93","is_gt":true,"score":1.0}}])"));
  CHECK(read.opened.format->name == "burst");
  CHECK(read.info().videos[0].name == "clip");
  CHECK(read.info().videos[0].framesPerSecond == 30);
  CHECK(read.frames() == std::vector<std::int64_t>{1, 31});
  REQUIRE(read.info().tracks.size() == 2);
  CHECK(read.info().tracks[0].id == 2);
  CHECK(read.info().tracks[1].id == 10);
  CHECK(read.info().category(read.info().tracks[1].category)->name == "person");
  const std::vector<DatasetMask> first = read.content->masksOn(0, 0);
  REQUIRE(first.size() == 2);
  CHECK(first[0].record.mask == rightColumn);
  CHECK_FALSE(first[0].record.summary.keyframe);
  CHECK(first[0].record.summary.confidence == 0.75f);
  CHECK(first[0].record.summary.review == ReviewState::Unreviewed);
  CHECK(first[1].record.mask == leftColumn);
  CHECK(first[1].record.summary.keyframe);
  CHECK(first[1].record.summary.review == ReviewState::Accepted);
  CHECK(read.mask(1) == rightColumn);
  CHECK(read.told("not-annotated") == 1);
  CHECK(read.told("about-categories") == 3);
}

TEST_CASE_METHOD(ForeignFiles, "BURST: predictions, first frames, and what is missing") {
  // Without a word about it a mask with a score is an estimate, one without is the truth.
  Read read = readText(sequence(R"([{"10":{"rle":"039","score":0.5}},{"3":{"rle":"93"}}])"));
  CHECK(read.content->masksOn(0, 0)[0].record.summary.review == ReviewState::Unreviewed);
  CHECK(read.content->masksOn(0, 1)[0].record.summary.review == ReviewState::Accepted);
  CHECK(read.info().tracks.size() == 3);  // one that has no category
  // Runs in other forms, an empty mask, a box only, and an entry for a picture that is not there.
  read = readText(sequence(R"([{"10":{"rle":[0,3,9]},"2":{"rle":{"size":[3,4],"counts":"93"}}},)"
                           R"({"10":{"rle":[12]},"2":{"bbox":[0,0,1,1],"point":[0,0]}},)"
                           R"({"10":{"rle":"039"}}])"));
  CHECK(read.mask(0, 0) == rightColumn);
  CHECK(read.mask(0, 1) == leftColumn);
  CHECK(read.info().masks() == 2);
  CHECK(read.told("boxes") == 1);
  CHECK(read.told("beyond-end") == 1);
  // Only what every tool writes.
  read = readText(
      "\xEF\xBB\xBF"
      R"({"sequences":[{"segmentations":[{},{"1":{"rle":"039"}}],"seq_name":"Größe",)"
      R"("height":3,"width":4}],"categories":[]})");
  CHECK(read.info().videos[0].name == "Größe");
  CHECK(read.frames() == std::vector<std::int64_t>{0, 1});
  CHECK(read.mask(1) == leftColumn);
}

TEST_CASE_METHOD(ForeignFiles, "BURST: frames without numbers have the place among all pictures") {
  std::string text = sequence(R"([{},{"2":{"rle":"93"}}])");
  for (const auto& [from, to] :
       {std::pair("frame0001", "a"), {"frame0016", "b"}, {"frame0031", "c"}})
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from))
      text.replace(at, std::string(from).size(), to);
  CHECK(readText(text).frames() == std::vector<std::int64_t>{0, 2});
}

TEST_CASE_METHOD(ForeignFiles, "BURST: pictures below split, collection and sequence") {
  write("x", "set/frames/train/BDD/clip/frame0001.jpg");
  write("x", "set/images/BDD/clip/frame0031.jpg");
  Read read = this->read(write(sequence("[{},{}]"), "set/annotations.json"));
  CHECK(read.opened.reader->picture(0, 0) == folder / "set/frames/train/BDD/clip/frame0001.jpg");
  CHECK(read.opened.reader->picture(0, 1) == folder / "set/images/BDD/clip/frame0031.jpg");
  write("x", "secret.jpg");
  std::string text = sequence("[{},{}]");
  text.replace(text.find("\"clip\""), 6, "\"../..\"");
  for (std::size_t at = text.find("frame0001"); at != std::string::npos;
       at = text.find("frame0001"))
    text.replace(at, 9, "../secret");
  CHECK(this->read(write(text, "set/annotations.json")).opened.reader->picture(0, 0).empty());
}

TEST_CASE_METHOD(ForeignFiles, "BURST: a bad file gets one sentence with the place in it") {
  const auto refused = [&](const std::string& text) { return refusal(write(text), "burst"); };
  CHECK(mentions(refused(sequence("[{\"10\":{\"rle\":\"~\"}}]")),
                 "\"/sequences/0/segmentations/0/10/rle\""));
  CHECK(mentions(refused(sequence("[{},{\"10\":{\"rle\":7}}]")), "a string or a list of runs"));
  CHECK(mentions(refused(sequence("[{\"dog\":{\"rle\":\"039\"}}]")),
                 "\"/sequences/0/segmentations/0/dog\""));
  CHECK(mentions(refused(sequence("[]", R"(,"fps":"fast")")), "\"/sequences/0/fps\""));
  CHECK(mentions(refused(R"({"sequences":[{"segmentations":[]}]})"), "seq_name"));
  CHECK(mentions(refused("{\"sequences\":\n[}"), "line 2"));
}

TEST_CASE_METHOD(ForeignFiles, "BURST: who made a mask is written, and read back") {
  ListedContent content;
  content.m_info.categories = {{{7}, "dog", ""}};
  content.addVideo("clip", {4, 3}, 8);
  DatasetTrack dog;
  dog.id = 3;
  dog.category = {7};
  content.addTrack(dog);
  const auto add = [&](std::size_t frame, MaskSource source, bool keyframe, ReviewState review,
                       float score) {
    FrameSummary& summary = content.add(0, frame, leftColumn, score).record.summary;
    summary.source = source;
    summary.keyframe = keyframe;
    summary.review = review;
  };
  add(0, MaskSource::Clicked, true, ReviewState::Unreviewed, 1);
  add(1, MaskSource::Painted, false, ReviewState::Unreviewed, 1);
  add(2, MaskSource::Tracked, false, ReviewState::Unreviewed, 0.87654f);
  add(3, MaskSource::Tracked, false, ReviewState::Accepted, 0.5f);
  add(4, MaskSource::Tracked, true, ReviewState::Unreviewed, 1);  // corrected
  add(5, MaskSource::Interpolated, false, ReviewState::Unreviewed, 1);
  add(6, MaskSource::Imported, true, ReviewState::Unreviewed, 1);
  add(7, MaskSource::Imported, true, ReviewState::Unreviewed, 0.25f);
  BurstWriter(folder.path(), PictureChoice::None).write(content, {});
  const auto json = nlohmann::json::parse(textOf(folder / "annotations.json"));
  const auto& written = json["sequences"][0];
  CHECK(written["annotated_image_paths"][2] == "00002.jpg");
  CHECK(written["all_image_paths"] == written["annotated_image_paths"]);
  CHECK(written["track_category_ids"] == nlohmann::json::parse(R"({"3":7})"));
  std::vector<std::string> entries;
  for (const auto& frame : written["segmentations"]) {
    CHECK(frame["3"]["rle"] == "039");
    entries.push_back(frame["3"]["is_gt"].dump() +
                      (frame["3"].contains("score") ? " " + frame["3"]["score"].dump() : ""));
  }
  CHECK(entries == std::vector<std::string>{"true", "true", "false 0.8765", "true 0.5", "true",
                                            "false 1.0", "true", "false 0.25"});
  Read read = this->read(folder.path());
  for (std::size_t frame = 0; frame < entries.size(); ++frame) {
    const FrameSummary summary = read.content->masksOn(0, frame).at(0).record.summary;
    CHECK(summary.keyframe == entries[frame].starts_with("true"));
    CHECK(isSettled(summary) == entries[frame].starts_with("true"));
  }
}

TEST_CASE_METHOD(ForeignFiles, "TAO is read as COCO: frames, tracks and videos are known") {
  Read read = readText(
      R"({"videos":[{"id":8,"name":"train/BDD/clip","width":4,"height":3,"neg_category_ids":[1],)"
      R"("not_exhaustive_category_ids":[],"metadata":{"dataset":"BDD"}}],)"
      R"("images":[{"id":1,"video_id":8,"video":"train/BDD/clip","width":4,"height":3,)"
      R"("frame_index":30,"file_name":"train/BDD/clip/frame0031.jpg"}],)"
      R"("tracks":[{"id":77,"category_id":805,"video_id":8}],)"
      R"("annotations":[{"id":1,"image_id":1,"track_id":77,"category_id":805,"video_id":8,)"
      R"("bbox":[0,0,1,3],"area":3,"iscrowd":0,"segmentation":[[0,0,1,0,1,3,0,3]]}],)"
      R"("categories":[{"id":805,"name":"person","synset":"person.n.01"}]})");
  CHECK(read.opened.format->name == "coco");
  CHECK(read.info().videos[0].name == "train/BDD/clip");
  CHECK(read.frames() == std::vector<std::int64_t>{30});
  CHECK(read.info().tracks.at(0).id == 77);
  CHECK(read.mask() == leftColumn);
}
