// SPDX-License-Identifier: Apache-2.0
// FiftyOne's datasets on disk, of its versions before and after 0.8.
#include <opencv2/imgcodecs.hpp>

#include "core/dataset/formats/fiftyone/numpy_mask.h"
#include "core/dataset/io/base64.h"
#include "core/media/video/video_writer.h"
#include "tests/dataset/foreign_files.h"
#include "tests/support/catch.h"

using namespace maskline;
using maskline::test::mask;
namespace fs = std::filesystem;

namespace {

// Made by numpy.save and zlib.compress of Python: "#.#" over "##.", as booleans, as bytes of 255,
// as numbers of 8 bytes that lie by column, and as floats.
const std::string booleans =
    "eJyb7BfqGxDJyFDGUK2eklqcXKRupaBek2SorqOgnpZfVFKUmBefX5SSChJ3S8wpTgWKF2ckFqQC+RpGOgrGmjoK"
    "tQpkAy5GBkZGRgYAFEobqQ==";
const std::string bytes =
    "eJyb7BfqGxDJyFDGUK2eklqcXKRupaBeU2qorqOgnpZfVFKUmBefX5SSChJ3S8wpTgWKF2ckFqQC+RpGOgrGmjoK"
    "tQpkA67/DP///2cAACt8H7Q=";
const std::string byColumn =
    "eJyb7BfqGxDJyFDGUK2eklqcXKRupaBuk2mhrqOgnpZfVFKUmBefX5SSChIPKSpNBQoXZyQWpAK5GkY6CsaaOgq1"
    "CuQDLkYGCIDRDGh8dHEAbO0bTA==";
const std::string floats =
    "eJyb7BfqGxDJyFDGUK2eklqcXKRupaBuk2airqOgnpZfVFKUmBefX5SSChJ3S8wpTgWKF2ckFqQC+RpGOgrGmjoK"
    "tQpkAy4GhgZ7BjAA0TDMwAAADo4eaA==";

struct Fiftyone : maskline::test::ForeignFiles {
  Fiftyone() : ForeignFiles("fiftyone") {}

  void samples(const std::string& text) const {
    write(R"({"samples":[)" + text + "]}", "samples.json");
  }
  /// One sample of 5 × 4 pixels with one detection.
  Read detection(const std::string& more) const {
    samples(sampleWith(more));
    return read();
  }
  static std::string sampleWith(const std::string& more, const std::string& name = "a.jpg",
                                const std::string& fields = "") {
    return R"({"_id":{"$oid":"6"},"filepath":"data/)" + name +
           R"(","metadata":{"_cls":"ImageMetadata","width":5,"height":4},"ground_truth":)"
           R"({"_cls":"Detections","detections":[{"_cls":"Detection","label":"dog",)"
           R"("bounding_box":[0.4,0.25,0.6,0.5])" +
           more + "}]}" + fields + "}";
  }
};

const Mask pixels = mask({".....", "..#.#", "..##.", "....."});

std::string binary(const std::string& text) {
  return R"(,"mask":{"$binary":{"base64":")" + text + R"(","subType":"00"}})";
}

}  // namespace

TEST_CASE("Arrays of NumPy: booleans, bytes, by column, and back; floats and scraps are none") {
  const cv::Mat expected = (cv::Mat_<std::uint8_t>(2, 3) << 1, 0, 1, 1, 1, 0);
  for (const std::string& text : {booleans, bytes, byColumn}) {
    const auto bitmap = fromNumpyMask(*fromBase64(text), 6);
    REQUIRE(bitmap);
    CHECK(cv::countNonZero(*bitmap != expected) == 0);
  }
  CHECK(toBase64(toNumpyMask(expected)) == booleans);
  CHECK(!fromNumpyMask(*fromBase64(booleans), 5));
  CHECK(!fromNumpyMask(*fromBase64(floats), 6));
  std::vector<std::uint8_t> cut = *fromBase64(booleans);
  cut.resize(cut.size() / 2);
  CHECK(!fromNumpyMask(cut, 6));
  CHECK(!fromNumpyMask({}, 6));
}

TEST_CASE("Base64: padding, line breaks, what is none") {
  const std::vector<std::uint8_t> text{'M', 'a', 's', 'k'};
  CHECK(toBase64(text) == "TWFzaw==");
  for (const char* same : {"TWFzaw==", "TWFz\r\naw==", "TWFzaw", "data:image/png;base64,TWFzaw=="})
    CHECK(fromBase64(same) == text);
  for (const char* none : {"T", "TW?z", "TW==Fz", "TWFz-_"}) CHECK(!fromBase64(none));
}

TEST_CASE_METHOD(Fiftyone, "Masks fill their box, in each way in which they were ever written") {
  CHECK(detection(binary(booleans)).mask() == pixels);
  CHECK(detection(binary(bytes)).mask() == pixels);
  CHECK(detection(R"(,"mask":")" + booleans + "\"").mask() == pixels);
  CHECK(detection(R"(,"mask":{"$binary":")" + byColumn + R"(","$type":"00"})").mask() == pixels);
  // A mask of half the size of its box.
  const cv::Mat half = (cv::Mat_<std::uint8_t>(1, 3) << 1, 0, 1);
  CHECK(detection(binary(toBase64(toNumpyMask(half)))).mask() ==
        mask({".....", "..#.#", "..#.#", "....."}));
}

TEST_CASE_METHOD(Fiftyone, "Masks in files of their own") {
  const cv::Mat bitmap = (cv::Mat_<std::uint8_t>(2, 3) << 255, 0, 255, 255, 255, 0);
  fs::create_directories(folder / "fields/ground_truth.detections.mask_path");
  REQUIRE(
      cv::imwrite((folder / "fields/ground_truth.detections.mask_path/a.png").string(), bitmap));
  CHECK(detection(R"(,"mask_path":"fields/ground_truth.detections.mask_path/a.png")").mask() ==
        pixels);
  CHECK(detection(R"(,"mask_path":"fields/b.png")").told("no-file") == 1);
  CHECK(detection(R"(,"mask_path":"../../etc/passwd")").told("no-file") == 1);
}

TEST_CASE_METHOD(Fiftyone, "Tracks, scores, marks and attributes") {
  Read one = detection(binary(booleans) +
                       R"(,"index":12,"confidence":0.25,"tags":[],"iscrowd":1,"occluded":true,)"
                       R"("attributes":{"pose":{"_cls":"CategoricalAttribute","value":"up"}},)"
                       R"("age":3,"_rand":0.5,"name":"Rex")");
  const DatasetMask found = one.content->masksOn(0, 0).at(0);
  CHECK(one.info().tracks[0].id == 12);
  CHECK(one.info().tracks[0].name == "Rex");
  CHECK(one.info().tracks[0].crowd);
  CHECK(found.record.summary.confidence == 0.25f);
  CHECK(found.record.summary.presence == Presence::Occluded);
  CHECK(found.attributes == std::map<std::string, std::string>{{"age", "3"}, {"pose", "up"}});
  CHECK(one.info().findings.empty());
}

TEST_CASE_METHOD(Fiftyone, "Without index the n-th of a label; boxes and other fields are told") {
  samples(sampleWith(binary(booleans), "2.jpg") + "," +
          sampleWith(binary(booleans), "10.jpg",
                     R"(,"found":{"_cls":"Detections","detections":[]},"day":{"_cls":"Sort"})") +
          "," + sampleWith("", "9.jpg"));
  Read all = read();
  CHECK(all.told("no-tracks") == 2);
  CHECK(all.told("boxes") == 1);
  CHECK(all.told("other-fields") == 1);
  REQUIRE(all.info().tracks.size() == 1);
  CHECK(all.info().tracks[0].masks == 2);
  CHECK(all.info().videos[0].name == folder.path().filename());
  REQUIRE(all.info().frames() == 3);
  CHECK(all.info().videos[0].frames[1].index == FrameIndex(9));
}

TEST_CASE_METHOD(Fiftyone, "Frames of videos, counted from 1, in the order of their numbers") {
  const auto frame = [](const char* name, const char* video, int number) {
    return sampleWith(binary(booleans), name,
                      R"(,"sample_id":{"$oid":")" + std::string(video) + R"("},"frame_number":)" +
                          std::to_string(number));
  };
  samples(frame("a/2.jpg", "v1", 11) + "," + frame("a/1.jpg", "v1", 1) + "," +
          frame("a/1.jpg", "v2", 1));
  Read all = read();
  REQUIRE(all.info().videos.size() == 2);
  CHECK(all.info().videos[0].name == "v1");
  CHECK(all.info().videos[0].frames[0].index == FrameIndex(0));
  CHECK(all.info().videos[0].frames[0].indexKnown);
  CHECK(all.info().videos[0].frames[1].index == FrameIndex(10));
  CHECK(all.info().videos[0].frames[1].fileName == "2.jpg");
}

namespace {

std::string filmSample(const std::string& id, const std::string& file, const std::string& more) {
  return R"({"_id":{"$oid":")" + id + R"("},"_media_type":"video","filepath":"data/)" + file +
         "\"" + more + "}";
}

std::string filmFrame(const std::string& film, int number) {
  return R"({"frame_number":)" + std::to_string(number) + R"(,"_sample_id":{"$oid":")" + film +
         R"("},"ground_truth":{"_cls":"Detections","detections":[{"label":"dog","index":3,)"
         R"("bounding_box":[0.4,0.25,0.6,0.5])" +
         binary(booleans) + "}]}}";
}

}  // namespace

TEST_CASE_METHOD(Fiftyone, "Films: frames from 1 are in frames.json, sizes in the metadata") {
  const std::string metadata =
      R"(,"metadata":{"_cls":"VideoMetadata","frame_width":5,"frame_height":4,"frame_rate":12.5,)"
      R"("total_frame_count":40})";
  samples(filmSample("f1", "a/walk.mp4", metadata) + "," +
          filmSample("f2", "b/walk.mp4", metadata));
  write(R"({"frames":[)" + filmFrame("f1", 11) + "," + filmFrame("f2", 1) + "," +
            filmFrame("f1", 2) + "]}",
        "frames.json");
  Read all = read();
  REQUIRE(all.info().videos.size() == 2);
  const DatasetVideo& walk = all.info().videos[0];
  CHECK(walk.name == "walk");
  CHECK(walk.fileName == "walk.mp4");
  CHECK(walk.size == cv::Size(5, 4));
  CHECK(walk.framesPerSecond == 12.5);
  CHECK(walk.range == FrameRange{FrameIndex(0), FrameIndex(40)});
  REQUIRE(walk.frames.size() == 2);
  CHECK(walk.frames[0].index == FrameIndex(1));
  CHECK(walk.frames[1].index == FrameIndex(10));
  CHECK(walk.frames[1].indexKnown);
  CHECK(all.info().videos[1].name == "walk f2");
  REQUIRE(all.info().tracks.size() == 2);
  CHECK(all.info().tracks[0].id == 3);
  CHECK(all.info().tracks[0].masks == 2);
  CHECK(all.mask(0) == pixels);
  CHECK(all.mask(1) == pixels);
  CHECK(all.mask(0, 0, 1) == pixels);
  CHECK(all.content->masksOn(0, 0).at(0).record.origin == "frames.json");
  CHECK(all.opened.reader->picture(0, 0).empty());
  CHECK(all.info().findings.empty());
}

TEST_CASE_METHOD(Fiftyone, "Films: without metadata the film says its size") {
  fs::create_directories(folder / "data");
  maskline::VideoWriter film(folder / "data/walk.mkv", {5, 4}, 25, {VideoCodec::Ffv1Grey});
  for (int i = 0; i < 3; ++i) film.write(cv::Mat(4, 5, CV_8UC1, cv::Scalar(9)));
  film.finish();
  samples(filmSample("f1", "walk.mkv", ""));
  write(R"({"frames":[)" + filmFrame("f1", 2) + "]}", "frames.json");
  Read one = read();
  CHECK(one.info().videos[0].size == cv::Size(5, 4));
  CHECK(one.info().videos[0].range == FrameRange{FrameIndex(0), FrameIndex(3)});
  CHECK(one.mask() == pixels);
}

TEST_CASE_METHOD(Fiftyone, "Films: a bad file gets one sentence with the place in it") {
  samples(filmSample("f1", "walk.mp4", ""));
  CHECK(refuses({"no frames"}));
  write(R"({"frames":[)" + filmFrame("f1", 1) + "]}", "frames.json");
  CHECK(refuses({"frames.json", "\"/frames/0\"", "image size is missing"}));
  write(R"({"frames":[)" + filmFrame("f2", 1) + "]}", "frames.json");
  CHECK(refuses({"frames.json", "\"/frames/0\"", "_sample_id"}));
  write(R"({"frames":[)" + filmFrame("f1", 0) + "]}", "frames.json");
  CHECK(refuses({"frames.json", "\"/frames/0\"", "negative"}));
  write("{\"frames\":[\n,", "frames.json");
  CHECK(refuses({"frames.json", "line 2"}));
  samples(filmSample("f1", "walk.mp4", R"(,"metadata":{"frame_width":-5,"frame_height":4})"));
  CHECK(refuses({"samples.json", "\"/samples/0/metadata\"", "not a valid image size"}));
}

TEST_CASE_METHOD(Fiftyone, "Classes of metadata.json of all versions; sizes from pictures") {
  fs::create_directories(folder / "data");
  REQUIRE(cv::imwrite((folder / "data/a.png").string(), cv::Mat(4, 5, CV_8UC1, cv::Scalar(0))));
  samples(R"({"filepath":"C:\\set\\data\\a.png","ground_truth":{"_cls":"Detection","label":"cat",)"
          R"("bounding_box":[0.4,0.25,0.6,0.5])" +
          binary(booleans) + "}}");
  for (const char* text : {R"({"info":{"default_classes":["dog","cat"]}})",
                           R"({"version":"1.0","default_classes":["dog","cat"]})",
                           R"({"version":"1.0","classes":{"ground_truth":["dog","cat"]}})"}) {
    write(text, "metadata.json");
    Read one = read();
    CHECK(one.mask() == pixels);
    CHECK(one.info().tracks[0].category == CategoryId{2});
  }
}

TEST_CASE_METHOD(Fiftyone, "FiftyOne: a bad file gets one sentence with the place in it") {
  const std::string place = "/samples/0/ground_truth/detections/0";
  samples(sampleWith(R"(,"mask":"?")"));
  CHECK(refuses({"samples.json", place + "/mask", "not valid Base64"}));
  samples(sampleWith(binary(floats)));
  CHECK(refuses({place + "/mask/$binary/base64", "NumPy"}));
  samples(sampleWith(R"(,"mask":7)"));
  CHECK(refuses({place + "/mask"}));
  std::string box = sampleWith(binary(booleans));
  box.replace(box.find("0.25"), 4, "1e99");
  samples(box);
  CHECK(refuses({place + "/bounding_box/1", "far outside"}));
  samples(R"({"filepath":"a.jpg","frame_number":0})");
  CHECK(refuses({"\"/samples/0\"", "negative"}));
  samples(R"({"metadata":{}})");
  CHECK(refuses({"\"/samples/0\"", "\"filepath\""}));
  std::string noSize = sampleWith(binary(booleans));
  noSize.replace(noSize.find("width"), 5, "depth");
  samples(noSize);
  CHECK(refuses({"image size is missing"}));
  write("{\"samples\":[\n,", "samples.json");
  CHECK(refuses({"line 2"}));
  samples("");
  CHECK(refuses({"no frames"}));
  fs::remove(folder / "samples.json");
  CHECK(refuses({"samples.json"}));
}
