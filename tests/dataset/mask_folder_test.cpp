// SPDX-License-Identifier: Apache-2.0
// Folders of mask pictures of any tool.
#include <fstream>
#include <opencv2/imgcodecs.hpp>

#include "core/base/error.h"
#include "core/dataset/convert.h"
#include "core/dataset/formats/masks/name_pattern.h"
#include "core/dataset/mask_spool.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::mask;
using maskline::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

struct Pictures {
  TemporaryFolder folder;
  std::optional<OpenedDataset> opened;
  std::unique_ptr<SpooledContent> content;

  void put(const std::string& name, const cv::Mat& picture) const {
    fs::create_directories((folder / name).parent_path());
    REQUIRE(cv::imwrite(folder / name, picture));
  }
  const DatasetInfo& read(const ReadOptions& options = {}, const std::string& format = "") {
    content.reset();
    opened = openDataset(folder.path(), format, options);
    content = SpooledContent::read(*opened->reader, {});
    return content->info();
  }
  Mask mask(std::size_t frame, std::size_t which) {
    return content->masksOn(0, frame).at(which).record.mask;
  }
};

/// Two rows: values a and b.
template <class Value>
cv::Mat rows(int type, Value a, Value b) {
  cv::Mat picture(2, 3, type);
  picture.row(0).setTo(a);
  picture.row(1).setTo(b);
  return picture;
}

const Mask upper = mask({"###", "..."}), lower = mask({"...", "###"});

}  // namespace

TEST_CASE_METHOD(Pictures, "Grey values of 8 and 16 bits are objects") {
  put("00003.png", rows(CV_8UC1, cv::Scalar(1), cv::Scalar(7)));
  put("00005.png", rows(CV_8UC1, cv::Scalar(0), cv::Scalar(1)));
  DatasetInfo info = read();
  CHECK(opened->format->name == "label-maps");
  REQUIRE(info.tracks.size() == 2);
  CHECK(info.tracks[1].id == 7);
  CHECK(mask(0, 0) == upper);
  CHECK(mask(0, 1) == lower);
  CHECK(mask(1, 0) == lower);
  CHECK(info.videos[0].frames[1].index == FrameIndex(5));
  put("00005.png", rows(CV_16UC1, cv::Scalar(0), cv::Scalar(40000)));
  info = read();
  CHECK(info.tracks[2].id == 40000);
  CHECK(mask(1, 0) == lower);
}

TEST_CASE_METHOD(Pictures, "White alone is the first object") {
  put("00003.png", rows(CV_8UC1, cv::Scalar(255), cv::Scalar(0)));
  put("00005.png", rows(CV_8UC1, cv::Scalar(0), cv::Scalar(255)));
  DatasetInfo info = read();
  REQUIRE(info.tracks.size() == 1);
  CHECK(info.tracks[0].id == 1);
  CHECK(mask(0, 0) == upper);
  CHECK(mask(1, 0) == lower);
  put("00007.png", rows(CV_8UC1, cv::Scalar(1), cv::Scalar(255)));
  info = read();
  REQUIRE(info.tracks.size() == 2);
  CHECK(info.tracks[1].id == 255);
}

TEST_CASE_METHOD(Pictures, "Colours are objects, and transparent pixels are not") {
  put("a_1.png", rows(CV_8UC3, cv::Scalar(0, 0, 255), cv::Scalar(255, 128, 0)));
  const DatasetInfo& info = read();
  REQUIRE(info.tracks.size() == 2);
  CHECK(info.tracks[0].name == "#0080ff");
  CHECK(info.tracks[0].colour == Rgb{0, 128, 255});
  CHECK(mask(0, 0) == lower);
  put("a_1.png", rows(CV_8UC4, cv::Scalar(0, 0, 255, 0), cv::Scalar(9, 9, 9, 255)));
  CHECK(read().tracks.size() == 1);
  CHECK(mask(0, 0) == lower);
}

TEST_CASE_METHOD(Pictures, "A folder for each object") {
  put("Größe/0001.png", rows(CV_8UC1, cv::Scalar(255), cv::Scalar(0)));
  put("dog/0001.png", rows(CV_8UC1, cv::Scalar(255), cv::Scalar(255)));
  put("dog/0002.png", rows(CV_8UC1, cv::Scalar(0), cv::Scalar(1)));
  const DatasetInfo& info = read();
  CHECK(info.videos.size() == 1);
  REQUIRE(info.tracks.size() == 2);
  CHECK(info.tracks[0].name == "Größe");
  CHECK(content->masksOn(0, 0).size() == 2);  // they overlap
  CHECK(mask(1, 0) == lower);
}

TEST_CASE_METHOD(Pictures, "A folder for each video, and for each of its objects") {
  put("v1/01.png", rows(CV_8UC1, cv::Scalar(1), cv::Scalar(2)));
  put("v2/01.png", rows(CV_8UC1, cv::Scalar(1), cv::Scalar(0)));
  CHECK(read().videos.size() == 2);
  CHECK(content->info().tracks.size() == 3);
  fs::remove_all(folder / "v1");
  fs::remove_all(folder / "v2");
  put("v1/a/01.png", rows(CV_8UC1, cv::Scalar(1), cv::Scalar(0)));
  put("v1/b/01.png", rows(CV_8UC1, cv::Scalar(1), cv::Scalar(0)));
  CHECK(read().videos.size() == 1);
  CHECK(content->info().tracks.size() == 2);
}

TEST_CASE_METHOD(Pictures, "Masks that are JPEGs are what is bright") {
  put("1.jpg", rows(CV_8UC1, cv::Scalar(253), cv::Scalar(3)));
  fs::path file = folder / "1.jpg";
  for (const char* name : {"1.jpg", "1.jpeg", "1.JPG", "1.JPEG", "1.Jpg"}) {
    CAPTURE(name);
    fs::rename(file, folder / name);
    file = folder / name;
    CHECK(read().tracks.size() == 1);
    CHECK(mask(0, 0) == upper);
  }
}

TEST_CASE_METHOD(Pictures, "Names by a pattern") {
  put("frame_0001-dog.png", rows(CV_8UC1, cv::Scalar(255), cv::Scalar(0)));
  put("frame_0001-cat.png", rows(CV_8UC1, cv::Scalar(0), cv::Scalar(255)));
  const DatasetInfo& info = read({"frame_{frame}-{object}.png"}, "masks");
  REQUIRE(info.tracks.size() == 2);
  CHECK(info.tracks[0].name == "cat");
  CHECK(info.videos[0].frames.size() == 1);
  for (const char* bad :
       {"{object}.png", "{frame}/{frame}.png", "{thing}{frame}", "../{frame}.png"})
    CHECK_THROWS_AS(NamePattern(bad), Error);
  CHECK_THROWS_AS(read({"x{frame}.png"}, "masks"), Error);
}

TEST_CASE("A word that stands twice in a pattern is the same twice") {
  const NamePattern pattern("{object}/{object}1_{frame}.png");
  REQUIRE(pattern.match("dog/dog1_07.png"));
  CHECK(pattern.match("dog/dog1_07.png")->object == "dog");
  CHECK(pattern.match("dog/dog1_07.png")->frame == "07");
  CHECK_FALSE(pattern.match("dog/cat1_07.png"));
  std::string many;
  for (int i = 0; i < 40; ++i) many += "{object}";
  CHECK_FALSE(NamePattern(many + "{frame}").match(std::string(60, 'a') + "/"));  // and soon
}

TEST_CASE_METHOD(Pictures, "A picture that is damaged is named") {
  std::ofstream(folder / "1.png") << "no picture";
  try {
    read();
    FAIL("it was read");
  } catch (const Error& error) {
    CHECK(std::string(error.what()).find("1.png") != std::string::npos);
  }
}
