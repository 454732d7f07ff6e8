// SPDX-License-Identifier: Apache-2.0
// What other systems and archives do to datasets: BOMs, separators, endings, files beside the
// files.
#include <opencv2/imgcodecs.hpp>

#include "tests/dataset/foreign_files.h"

using namespace maskline;
using maskline::test::ForeignFiles;
using maskline::test::mask;
using maskline::test::mentions;
namespace fs = std::filesystem;

namespace {

const std::string bom = "\xEF\xBB\xBF";
const Mask leftColumn = mask({"#...", "#...", "#..."});

/// 3 × 4 pixels, the left column in this value.
cv::Mat column(int value, int type = CV_8UC1, int scale = 1) {
  cv::Mat picture = cv::Mat::zeros(3 * scale, 4 * scale, type);
  picture.colRange(0, scale).setTo(value);
  return picture;
}

struct Hostile : ForeignFiles {
  /// A picture under a name that no picture is written as, such as one in capitals.
  void renamed(const std::string& name, const cv::Mat& pixels) const {
    picture("made.png", pixels);
    fs::create_directories((folder / name).parent_path());
    fs::rename(folder / "made.png", folder / name);
  }
};

}  // namespace

TEST_CASE_METHOD(Hostile, "Endings in capitals, and what macOS leaves beside pictures") {
  SECTION("DAVIS") {
    renamed("Annotations/480p/dog/00000.PNG", column(1));
    write("x", "Annotations/480p/dog/._00000.png");
    write("x", "Annotations/480p/._dog/00000.png");
    write("x", "Annotations/480p/__MACOSX/00000.png");
    picture("JPEGImages/480p/dog/00000.jpg", cv::Mat::zeros(3, 4, CV_8UC3));
    for (const char* path : {"", "Annotations/480p/dog"}) {
      CAPTURE(path);
      const Read set = read(path, "davis");
      CHECK(set.info().videos.size() == 1);
      CHECK(set.mask() == leftColumn);
    }
  }
  SECTION("YouTube-VOS") {
    renamed("Annotations/dog/00000.PNG", column(1));
    write("x", "Annotations/dog/._00000.png");
    picture("JPEGImages/dog/00000.jpg", cv::Mat::zeros(3, 4, CV_8UC3));
    write(bom + R"({"videos":{"dog":{"objects":{"1":{"category":"Hund","frames":["00000"]}}}}})",
          "meta.json");
    const Read set = read("", "youtube-vos");
    CHECK(set.mask() == leftColumn);
    CHECK(set.category(0) == "Hund");
  }
  SECTION("masks") {
    renamed("dog/00001.PNG", column(255));
    picture("dog/00002.png", column(255));
    write("x", "dog/._00002.png");
    write("x", "__MACOSX/dog/._00002.png");
    write("x", "__MACOSX/dog/00003.png");
    const Read set = read("", "masks");
    CHECK(set.info().tracks.size() == 1);
    CHECK(set.info().masks() == 2);
    CHECK(set.mask(1) == leftColumn);
  }
  SECTION("SA-V") {
    renamed("Annotations_6fps/v/000/00000.PNG", column(255));
    write("x", "Annotations_6fps/v/000/._00000.png");
    const Read set = read("", "sa-v");
    CHECK(set.info().masks() == 1);
    CHECK(set.mask() == leftColumn);
  }
  SECTION("MOTS") {
    renamed("instances/0002/000000.PNG", column(1001, CV_16UC1));
    write("x", "instances/0002/._000000.png");
    const Read set = read();
    CHECK(set.format() == "mots-png");
    CHECK(set.mask() == leftColumn);
  }
}

TEST_CASE_METHOD(Hostile, "Lists with a BOM, tabs and Windows line ends") {
  SECTION("MOTS") {
    write(bom + "3 1001 1 3 4 039\r\n", "instances_txt/0002.txt");
    write(bom + "0002\tempty\t000000\t000004\r\n", "evaluate_mots.seqmap.val");
    const Read set = read();
    CHECK(set.format() == "mots-txt");
    CHECK(set.info().videos[0].frames.size() == 5);
  }
  SECTION("YOLO") {
    picture("images/train/a.png", cv::Mat::zeros(4, 5, CV_8UC1));
    write("0 0.2 0.25 0.8 0.25 0.8 0.75 0.2 0.75\r\n", "labels/train/a.txt");
    write(bom + "names: [dog, cat]\r\ntrain: images\\train\r\nval: images\\train\r\n", "data.yaml");
    const Read set = read();
    CHECK(set.format() == "yolo");
    CHECK(set.category(0) == "dog");
    CHECK(set.info().masks() == 1);
  }
}

TEST_CASE_METHOD(Hostile,
                 "JSON with a BOM and Windows paths, pictures of another size than stated") {
  const std::string runs = R"({"size":[3,4],"counts":[0,3,9]})";
  SECTION("COCO panoptic") {
    picture("a/000001.png", column(7, CV_8UC1, 2));
    write(bom + R"({"images":[{"id":1,"file_name":"C:\\set\\000001.jpg","width":4,"height":3}],)"
                R"("categories":[{"id":3,"name":"dog","isthing":1}],"annotations":[{"image_id":1,)"
                R"("file_name":"a\\000001.png","segments_info":[{"id":7,"category_id":3}]}]})");
    const Read set = read();
    CHECK(set.format() == "coco-panoptic");
    CHECK(set.mask() == leftColumn);
  }
  SECTION("SA-V JSON") {
    write(bom +
              R"({"video_id":"C:\\clips\\sav_1","video_frame_count":4,"video_height":6,)"
              R"("video_width":8,"masklet":[[)" +
              runs + "]]}",
          "sav_1_manual.json");
    const Read set = read();
    CHECK(set.format() == "sa-v-json");
    CHECK(set.info().videos[0].size == cv::Size(8, 6));
    CHECK(set.mask().size() == cv::Size(8, 6));
    CHECK(set.mask().area() == 12);
  }
  SECTION("BURST") {
    write(bom +
          R"({"sequences":[{"id":1,"seq_name":"s","dataset":"d","width":8,"height":6,)"
          R"("all_image_paths":["C:\\a\\1.jpg"],"annotated_image_paths":["C:\\a\\1.jpg"],)"
          R"("track_category_ids":{"1":3},"segmentations":[{"1":{"rle":)" +
          runs + R"(}}]}],"categories":[{"id":3,"name":"dog"}],"split":"val"})");
    const Read set = read();
    CHECK(set.format() == "burst");
    CHECK(set.mask().size() == cv::Size(8, 6));
    CHECK(set.mask().area() == 12);
  }
  SECTION("Label Studio") {
    write("x", "images/s/3.png");
    write(bom +
          R"([{"id":1,"data":{"image":"/data/local-files/?d=images\\s\\3.png"},"annotations":[)"
          R"({"result":[{"id":"r","type":"polygonlabels","original_width":4,"original_height":3,)"
          R"("value":{"points":[[0,0],[25,0],[25,100],[0,100]],"polygonlabels":["dog"]}}]}]}])");
    const Read set = read();
    CHECK(set.format() == "label-studio");
    CHECK(set.info().videos[0].name == "s");
    CHECK(set.mask() == leftColumn);
    CHECK(set.opened.reader->picture(0, 0) == folder / "images/s/3.png");
  }
  SECTION("FiftyOne") {
    write(bom +
              R"({"samples":[{"filepath":"C:\\set\\data\\7.png","metadata":{"width":5,"height":4},)"
              R"("ground_truth":{"_cls":"Detections","detections":[{"_cls":"Detection",)"
              R"("label":"dog","bounding_box":[0,0,0.5,1]}]}}]})",
          "samples.json");
    const Read set = read("", "fiftyone");
    CHECK(set.told("boxes") == 1);
    CHECK(set.frames() == std::vector<std::int64_t>{7});
  }
}

TEST_CASE_METHOD(Hostile, "JSON in UTF-16 ends in a sentence") {
  std::string text = "\xFF\xFE";
  for (const char c : std::string(R"({"images":[],"annotations":[]})")) text += {c, '\0'};
  write(text);
  const std::string sentence = refusal("a.json", "coco");
  CHECK(mentions(sentence, "a.json"));
}
