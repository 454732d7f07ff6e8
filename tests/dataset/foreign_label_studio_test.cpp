// SPDX-License-Identifier: Apache-2.0
// Label Studio's JSON as it exports it, and as its converters make it.
#include <opencv2/imgcodecs.hpp>

#include "core/dataset/formats/label_studio/label_studio_rle.h"
#include "tests/dataset/foreign_files.h"
#include "tests/support/catch.h"

using namespace maskline;
using maskline::test::mask;
namespace fs = std::filesystem;

namespace {

// Made by Label Studio's own encoder: the left column of 4 × 3 pixels, and a picture with single
// values, runs, and an opacity of 100.
const std::vector<std::uint8_t> leftColumnBytes{0,   0,  0,   48,  57, 27, 252, 127, 246,
                                                192, 35, 255, 182, 1,  31, 253, 176, 0};
const std::vector<std::uint8_t> scatteredBytes{0,   0,   0, 48, 57,  27, 252, 96,  19,
                                               255, 198, 1, 31, 254, 23, 0,   141, 144};
const Mask leftColumn = mask({"#...", "#...", "#..."});

std::string listOf(const std::vector<std::uint8_t>& bytes) {
  std::string text;
  for (const std::uint8_t byte : bytes) text += (text.empty() ? "[" : ",") + std::to_string(byte);
  return text + "]";
}

struct LabelStudio : maskline::test::ForeignFiles {
  LabelStudio() : ForeignFiles("label-studio") {}

  /// Tasks with these results, on the pictures 1.jpg, 2.jpg, …
  void tasks(const std::vector<std::string>& results) const {
    std::string text;
    for (std::size_t i = 0; i < results.size(); ++i)
      text += std::string(i == 0 ? "[" : ",") + R"({"id":)" + std::to_string(i + 40) +
              R"(,"annotations":[{"id":1,"completed_by":1,"was_cancelled":false,"result":[)" +
              results[i] + R"(]}],"predictions":[],"data":{"image":"/data/upload/3/0a1b2c3d-)" +
              std::to_string(i + 1) + ".jpg\"}}";
    write(text + "]", "export.json");
  }
  Read task(const std::string& results) const {
    tasks({results});
    return read();
  }
};

std::string resultOf(const std::string& type, const std::string& value, const std::string& id = "x",
                     const std::string& more = "") {
  return R"({"id":")" + id + R"(","type":")" + type +
         R"(","from_name":"tag","to_name":"image","original_width":4,"original_height":3,)"
         R"("image_rotation":0,"origin":"manual","value":)" +
         value + more + "}";
}

std::string brush(const std::string& label, const std::string& id = "x",
                  const std::string& more = "") {
  return resultOf("brushlabels",
                  R"({"format":"rle","rle":)" + listOf(leftColumnBytes) + R"(,"brushlabels":[")" +
                      label + "\"]}",
                  id, more);
}

}  // namespace

TEST_CASE("Label Studio's runs: what its own encoder makes, and back") {
  CHECK(fromLabelStudioRle({4, 3}, leftColumnBytes) == leftColumn);
  CHECK(fromLabelStudioRle({4, 3}, scatteredBytes) == mask({".##.", "#...", "...#"}));
  for (const cv::Size size : {cv::Size(4, 3), cv::Size(1, 1), cv::Size(640, 480)})
    for (const bool full : {false, true}) {
      const Mask some = full ? Mask::full(size) : Mask(size);
      CHECK(fromLabelStudioRle(size, toLabelStudioRle(some)) == some);
    }
  CHECK(fromLabelStudioRle({4, 3}, toLabelStudioRle(leftColumn)) == leftColumn);
  // Another size, and bytes that end too early.
  CHECK(!fromLabelStudioRle({3, 3}, leftColumnBytes));
  std::vector<std::uint8_t> cut = leftColumnBytes;
  cut.resize(12);
  CHECK(!fromLabelStudioRle({4, 3}, cut));
  CHECK(!fromLabelStudioRle({4, 3}, {}));
}

TEST_CASE_METHOD(LabelStudio, "Brushes and polygons; names of files that were uploaded") {
  Read all = task(brush("dog", "a") + "," +
                  resultOf("polygonlabels",
                           R"({"points":[[25,0],[75,0],[75,100],[25,100]],"closed":true,)"
                           R"("polygonlabels":["Größe"]})",
                           "b"));
  CHECK(all.mask(0, 0) == leftColumn);
  CHECK(all.mask(0, 1) == mask({".##.", ".##.", ".##."}));
  CHECK(all.info().category(all.info().tracks[1].category)->name == "Größe");
  CHECK(all.info().videos[0].frames[0].fileName == "1.jpg");
  CHECK(all.info().videos[0].name == "3");
  CHECK(all.info().videos[0].size == cv::Size(4, 3));
  CHECK(all.told("no-tracks") == 2);
}

TEST_CASE_METHOD(LabelStudio, "Several results speak of one region") {
  const std::string shape = R"({"format":"rle","rle":)" + listOf(leftColumnBytes);
  Read all = task(resultOf("brush", shape + "}") + "," +
                  resultOf("labels", shape + R"(,"labels":["dog"]})") + "," +
                  resultOf("choices", R"({"choices":["up","left"]})", "x", R"(,"score":0.5)") +
                  "," + resultOf("choices", R"({"choices":["day"]})", "y"));
  REQUIRE(all.info().tracks.size() == 1);
  CHECK(all.info().category(all.info().tracks[0].category)->name == "dog");
  const DatasetMask found = all.content->masksOn(0, 0).at(0);
  CHECK(found.attributes == std::map<std::string, std::string>{{"tag", "up, left"}});
  CHECK(found.record.summary.confidence == 0.5f);
}

TEST_CASE_METHOD(
    LabelStudio,
    "The track stands in meta or in the id; without it the n-th of a label, and told") {
  tasks({brush("dog", "a", R"(,"meta":{"text":["Rex"],"track_id":7})") + "," + brush("dog", "b"),
         brush("dog", "c") + "," +
             brush("dog", "track-7", R"(,"meta":{"occluded":true,"crowd":true})")});
  Read all = read();
  REQUIRE(all.info().tracks.size() == 2);
  CHECK(all.told("no-tracks") == 2);
  for (const DatasetTrack& track : all.info().tracks) CHECK(track.masks == 2);
  const auto rex = std::ranges::find(all.info().tracks, "Rex", &DatasetTrack::name);
  REQUIRE(rex != all.info().tracks.end());
  CHECK(rex->id == 7);
  CHECK(rex->crowd);
}

TEST_CASE_METHOD(LabelStudio, "Boxes, also of videos, have no mask and are told") {
  Read all =
      task(resultOf("rectanglelabels",
                    R"({"x":1,"y":1,"width":9,"height":9,"rotation":0,)"
                    R"("rectanglelabels":["dog"]})",
                    "a") +
           "," +
           resultOf("videorectangle", R"({"sequence":[{"frame":1,"x":1}],"labels":["dog"]})", "b") +
           "," + resultOf("choices", R"({"choices":["day"]})", "c"));
  CHECK(all.told("boxes") == 2);
  CHECK(all.info().masks() == 0);
  CHECK(all.info().frames() == 1);
}

TEST_CASE_METHOD(LabelStudio, "Of several annotations one counts: truth, first, prediction") {
  const std::string data = R"("data":{"image":"s3://bucket/film%20a/)";
  write("[{" + data + R"(1.jpg"},"annotations":[{"result":[)" + brush("cat") +
            R"(]},{"ground_truth":true,"result":[)" + brush("dog") + "]}]}," + "{" + data +
            R"(2.jpg?X=1"},"annotations":[{"was_cancelled":true,"result":[)" + brush("cat") +
            R"(]},{"result":[)" + brush("dog") + R"(]}],"predictions":[{"result":[)" +
            brush("cat") + "]}]}," + "{" + data + R"(3.jpg"},"predictions":[{"result":[)" +
            brush("dog") + "]}]}]",
        "export.json");
  Read all = read();
  REQUIRE(all.info().tracks.size() == 1);
  CHECK(all.info().tracks[0].masks == 3);
  CHECK(all.told("other-annotations") == 1);
  CHECK(all.info().videos[0].name == "film a");
  CHECK(all.info().videos[0].frames[1].fileName == "2.jpg");
}

TEST_CASE_METHOD(LabelStudio,
                 "Label Studio: pictures beside the file, and none outside of the folder") {
  write("x", "secret.jpg");
  write("x", "set/images/ä 1.jpg");
  const auto picture = [&](const std::string& address) {
    const fs::path file =
        write(R"([{"data":{"img":")" + address + R"("},"annotations":[]}])", "set/tasks.json");
    return read(file).opened.reader->picture(0, 0);
  };
  CHECK(fs::equivalent(picture("/data/local-files/?d=images/%C3%A4%201.jpg"),
                       folder / "set/images/ä 1.jpg"));
  for (const char* name : {"../secret.jpg", "/data/local-files/?d=../secret.jpg",
                           "/data/local-files/?d=%2E%2E/secret.jpg", "s3://a/../secret.jpg"})
    CHECK(picture(name).empty());
}

TEST_CASE_METHOD(LabelStudio, "Label Studio: a bad file gets one sentence with the place in it") {
  const std::string place = "/0/annotations/0/result/0";
  tasks({resultOf("brushlabels", R"({"rle":[0,0,0,48,1]})")});
  CHECK(refuses({"export.json", place + "/value/rle", "4 × 3"}));
  tasks({resultOf("brushlabels", R"({"rle":[0,-1]})")});
  CHECK(refuses({place + "/value/rle", "0 to 255"}));
  tasks({resultOf("polygonlabels", R"({"points":[[1,1],[2,"x"],[3,3]]})")});
  CHECK(refuses({place + "/value/points/1", "coordinates"}));
  tasks({resultOf("polygonlabels", R"({"points":[[1,1],[2,1e9],[3,3]]})")});
  CHECK(refuses({place + "/value/points/1", "far outside"}));
  tasks({R"({"id":"x","type":"brushlabels","value":{"rle":[0]}})"});
  CHECK(refuses({place, "image size"}));
  tasks({R"({"id":"x","value":[1]})"});
  CHECK(refuses({place + "/value", "object"}));
  write(R"([{"annotations":[]}])", "export.json");
  CHECK(refuses({"\"/0\"", "\"data\""}));
  write(R"({"a":{"annotations":[]}})", "export.json");
  CHECK(refuses({"\"/a\"", "list of tasks"}));
  write("[{\n\n", "export.json");
  CHECK(refuses({"line 3"}));
  write("[]", "export.json");
  CHECK(refuses({"no frames"}));
}
