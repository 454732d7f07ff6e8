// SPDX-License-Identifier: Apache-2.0
// MOTS as KITTI, MOTSChallenge and trackers write it.
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

// Runs go down the columns of 3 × 4 pixels: "039" is 0 off, 3 on, 9 off.
const std::string leftColumnRuns = "039", rightColumnRuns = "93", noRuns = "<";
const Mask leftColumn = mask({"#...", "#...", "#..."}),
           rightColumn = mask({"...#", "...#", "...#"});

/// 3 × 4 pixels, all 0 but the left and the right column.
cv::Mat columns(int left, int right, int type = CV_16UC1) {
  cv::Mat picture = cv::Mat::zeros(3, 4, type);
  picture.col(0).setTo(left);
  picture.col(3).setTo(right);
  return picture;
}

}  // namespace

TEST_CASE_METHOD(ForeignFiles, "KITTI MOTS pictures: classes, instances, a region to be ignored") {
  picture("instances/0002/000000.png", columns(1000, 2005));
  picture("instances/0002/000001.png", columns(2005, 10000));
  picture("image_02/0002/000001.png", cv::Mat::zeros(3, 4, CV_8UC3));
  CHECK(read("instances").format() == "mots-png");
  const Read set = read();
  CHECK(set.format() == "mots-png");
  REQUIRE(set.info().tracks.size() == 3);
  CHECK(set.info().videos[0].name == "0002");
  CHECK(set.info().videos[0].frames[1].index == FrameIndex(1));
  CHECK(set.info().videos[0].frames[1].indexKnown);
  CHECK(set.category(0) == "car");
  CHECK(set.category(1) == "pedestrian");
  CHECK(set.info().tracks[1].id == 2005);
  CHECK(set.info().tracks[2].ignore);
  CHECK(set.maskOf(0, 0) == leftColumn);
  CHECK(set.maskOf(1, 0) == rightColumn);
  CHECK(set.maskOf(1, 1) == leftColumn);
  CHECK(set.maskOf(2, 1) == rightColumn);
  CHECK(set.opened.reader->picture(0, 1) == folder / "image_02/0002/000001.png");
}

TEST_CASE_METHOD(ForeignFiles, "What was read from MOTS keeps its numbers") {
  picture("instances/0002/000000.png", columns(1000, 2005));
  picture("instances/0002/000001.png", columns(5003, 10000));
  const Read set = read();
  CHECK(set.category(2) == "class 5");
  const TemporaryFolder out;
  writeAs(formatNamed("mots-png"), *set.content, out.path());
  const auto same = [&](const std::string& name) {
    const cv::Mat a = cv::imread(folder / name, cv::IMREAD_UNCHANGED);
    const cv::Mat b = cv::imread(out / name, cv::IMREAD_UNCHANGED);
    return a.type() == b.type() && a.size() == b.size() && cv::countNonZero(a != b) == 0;
  };
  CHECK(same("instances/0002/000000.png"));
  CHECK(same("instances/0002/000001.png"));
  CHECK(textOf(out / "classes.txt") == "1 car\n2 pedestrian\n5 class 5\n");
  CHECK(textOf(out / "evaluate_mots.seqmap.training") == "0002 empty 000000 000001\n");
}

TEST_CASE_METHOD(ForeignFiles, "MOTSChallenge counts frames from 1") {
  picture("train/instances/0005/000001.png", columns(2001, 0));
  picture("train/instances/0005/000002.png", columns(0, 2001));
  Read set = read();
  CHECK(set.format() == "mots-challenge-png");
  CHECK(set.info().videos[0].frames[0].index == FrameIndex(0));
  CHECK(set.maskOf(0, 1) == rightColumn);
  // The same numbers are frames 1 and 2 where a list says that KITTI counted them.
  write("0005 empty 000001 000002\n", "train/evaluate_mots.seqmap.val");
  CHECK(read().format() == "mots-png");
  CHECK(read().info().videos[0].frames[0].index == FrameIndex(1));
}

TEST_CASE_METHOD(ForeignFiles, "MOTS texts: line ends, blank lines, another size, any ids") {
  write(
      "\xEF\xBB\xBF"
      "0 7 2 3 4 " +
          leftColumnRuns + "\r\n\r\n2  7 2 3 4 " + rightColumnRuns + "\r\n2 7 1 3 4 " +
          leftColumnRuns + "\n3 10000 10 6 8 " + "0<T1" + "\n3 7 2 3 4 " + noRuns + "\n",
      "instances_txt/0002.txt");
  write("", "instances_txt/0003.txt");
  CHECK(read("instances_txt").info().videos.size() == 2);
  CHECK(read("instances_txt/0002.txt").info().videos.size() == 1);
  const Read set = read();
  CHECK(set.format() == "mots-txt");
  REQUIRE(set.info().videos.size() == 2);
  REQUIRE(set.info().tracks.size() == 3);
  CHECK(set.info().videos[0].frames.size() == 3);
  CHECK(set.info().videos[0].frames[1].index == FrameIndex(2));
  CHECK(set.category(0) == "pedestrian");
  CHECK(set.info().tracks[0].id == 7);
  // The same id with another class is another object.
  CHECK(set.category(1) == "car");
  CHECK(set.info().tracks[1].id != 7);
  CHECK(set.maskOf(0, 1) == rightColumn);
  CHECK(set.maskOf(1, 1) == leftColumn);
  CHECK(set.info().tracks[0].masks == 2);  // and is absent on the last frame
  CHECK(set.info().tracks[2].ignore);
  CHECK(set.maskOf(2, 2) == leftColumn);  // 12 of 48 pixels, brought to 3 × 4
}

TEST_CASE_METHOD(ForeignFiles, "A sequence of MOTSChallenge with its seqinfo.ini") {
  write("2 2001 2 3 4 " + leftColumnRuns + "\n", "MOTS20-02/gt/gt.txt");
  write(
      "[Sequence]\r\nname=MOTS20-02\r\nimDir=img1\r\nframeRate=30\r\nseqLength=4\r\n"
      "imWidth=4\r\nimHeight=3\r\nimExt=.jpg\r\n",
      "MOTS20-02/seqinfo.ini");
  picture("MOTS20-02/img1/000003.jpg", cv::Mat::zeros(3, 4, CV_8UC3));
  for (const char* path : {"", "MOTS20-02", "MOTS20-02/gt/gt.txt"}) {
    CAPTURE(path);
    const Read set = read(path);
    CHECK(set.format() == "mots-challenge-txt");
    const DatasetVideo& video = set.info().videos[0];
    CHECK(video.name == "MOTS20-02");
    CHECK(video.framesPerSecond == 30);
    CHECK(video.frames.size() == 4);
    CHECK(set.maskOf(0, 1) == leftColumn);
    CHECK(set.opened.reader->picture(0, 2) == folder / "MOTS20-02/img1/000003.jpg");
  }
}

TEST_CASE_METHOD(ForeignFiles, "Bad MOTS files get one sentence with the place") {
  const auto bad = [&](const std::string& line, const std::string& name = "mots-txt") {
    write("0 1 2 3 4 " + leftColumnRuns + "\n" + line + "\n", "instances_txt/a.txt");
    const std::string sentence = refusal("", name);
    return mentions(sentence, "a.txt") && mentions(sentence, "line 2") ? sentence : "";
  };
  CHECK(mentions(bad("1 1 2 3 4"), "runs are expected"));
  CHECK(mentions(bad("1 1 2 3 4 039 0.5"), "runs are expected"));
  CHECK(mentions(bad("x 1 2 3 4 039"), "\"x\""));
  CHECK(mentions(bad("1 1 2 3 -4 039"), "\"-4\""));
  CHECK(mentions(bad("1 9000000000000000000 2 3 4 039"), "\"9000000000000000000\""));
  CHECK(mentions(bad("1 1 2 300000 400000 039"), "image size"));
  CHECK(mentions(bad("1 1 2 3 4 038"), "4 × 3"));
  CHECK(mentions(bad("1 1 2 3 4 ~~"), "4 × 3"));
  write("0 1 2 3 4 039\n", "instances_txt/a.txt");
  CHECK(mentions(refusal("", "mots-challenge-txt"), "numbered from 1"));
  write("3 dog\ncat\n", "classes.txt");
  CHECK(mentions(refusal(), "line 2"));
  write("3 dog\n", "classes.txt");
  write("a empty 000000 999999999\n", "evaluate_mots.seqmap.val");
  CHECK(mentions(refusal(), "line 1"));
  CHECK_FALSE(refusal("nothing").empty());
}

TEST_CASE_METHOD(ForeignFiles, "Bad MOTS pictures get one sentence with their name") {
  picture("instances/a/000000.png", columns(1001, 0));
  picture("instances/a/000001.png", cv::Mat(3, 4, CV_8UC3, cv::Scalar(1, 2, 3)));
  CHECK(mentions(refusal(), "000001.png"));
  write("no picture", "instances/a/000001.png");
  CHECK(mentions(refusal(), "000001.png"));
  std::filesystem::rename(folder / "instances/a/000001.png", folder / "instances/a/first.png");
  CHECK(mentions(refusal(), "first.png"));
}

TEST_CASE("MOTS: lists of classes are joined, and a number has one name") {
  const TemporaryFolder folder;
  const auto content = [](const std::string& video, const std::string& category) {
    ListedContent made;
    made.addVideo(video, {4, 3}, 1);
    made.m_info.categories = {{CategoryId{3}, category, ""}};
    DatasetTrack track;
    track.id = 1;
    track.category = CategoryId{3};
    made.add(made.addTrack(track), 0, leftColumn);
    return made;
  };
  const auto add = [&](const std::string& video, const std::string& category) {
    ListedContent made = content(video, category);
    ExportOptions options;
    options.format = "mots-txt";
    options.out = folder / "set";
    writeDataset(made, {"test", "", {}}, options, {});
  };
  add("a", "dog");
  add("b", "dog");
  CHECK(textOf(folder / "set/classes.txt") == "3 dog\n");
  CHECK(textOf(folder / "set/evaluate_mots.seqmap.training") ==
        "a empty 000000 000000\nb empty 000000 000000\n");
  CHECK(textOf(folder / "set/instances_txt/b.txt") == "0 3001 3 3 4 039\n");
  CHECK_THROWS_AS(add("c", "cat"), Error);
}

TEST_CASE("MOTS: more objects of a category than it numbers are refused, ignored regions are one") {
  ListedContent content;
  content.addVideo("a", {40, 30}, 1);
  cv::Mat bitmap = cv::Mat::zeros(30, 40, CV_8UC1);
  bitmap.at<std::uint8_t>(0, 0) = 1;
  const Mask dot = Mask::fromMat(bitmap);
  const auto track = [](std::int64_t id, bool ignore) {
    DatasetTrack made;
    made.id = id;
    made.ignore = ignore;
    return made;
  };
  content.add(content.addTrack(track(1, true)), 0, dot);
  content.add(content.addTrack(track(2, true)), 0, Mask::full({40, 30}));
  const Format& format = formatNamed("mots-txt");
  const auto losses = lossesOf(content, format);
  REQUIRE(losses.size() == 1);  // what they hide of each other is not lost
  CHECK(losses[0].code == "united-ignored");
  CHECK(losses[0].count == 2);
  const TemporaryFolder folder;
  writeAs(format, content, folder / "a");
  CHECK(textOf(folder / "a/instances_txt/a.txt") == "0 10000 10 30 40 0`U1\n");
  for (int i = 0; i < 1000; ++i) content.add(content.addTrack(track(3 + i, false)), 0, dot);
  CHECK_THROWS_AS(writeAs(format, content, folder / "b"), Error);
  CHECK_THROWS_AS(lossesOf(content, format), Error);  // which is told before
}

TEST_CASE("MOTS: objects that its tools refuse are told before") {
  ListedContent content;
  content.m_info.categories = {
      {CategoryId{1}, "Car", ""}, {CategoryId{2}, "pedestrian", ""}, {CategoryId{3}, "dog", ""}};
  content.addVideo("a", {4, 3}, 1);
  for (const std::int64_t category : {1, 2, 3, 3, 9}) {
    DatasetTrack track;
    track.id = std::int64_t(content.m_info.tracks.size()) + 1;
    track.category = CategoryId{category};
    content.add(content.addTrack(track), 0, Mask::full({4, 3}));
  }
  const auto refused = [&] {
    for (const DatasetFinding& loss : lossesOf(content, formatNamed("mots-png")))
      if (loss.code == "mots-tools") return loss.count;
    return std::int64_t(0);
  };
  CHECK(refused() == 3);
  for (DatasetTrack& track : content.m_info.tracks) track.category = CategoryId{2};
  CHECK(refused() == 0);
}
