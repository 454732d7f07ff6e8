// SPDX-License-Identifier: Apache-2.0
#include "core/mask/mask_file.h"

#include <fstream>
#include <functional>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"
#include "core/mask/label_map.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::TemporaryFolder;

namespace {

const cv::Size size(32, 24);
const cv::Rect square(4, 8, 6, 6), small(20, 2, 3, 3);

Mask rectangle(cv::Rect rect) {
  cv::Mat bitmap = cv::Mat::zeros(size, CV_8UC1);
  bitmap(rect) = 1;
  return Mask::fromMat(bitmap);
}

cv::Mat drawn(int type, const cv::Scalar& object, const cv::Scalar& background = {}) {
  cv::Mat picture(size, type, background);
  picture(square).setTo(object);
  return picture;
}

struct Folder : TemporaryFolder {
  Mask read(const std::string& name, const std::optional<std::string>& label = {}) const {
    return readMaskFile(*this / name, size, label);
  }
  void save(const std::string& name, const cv::Mat& picture) const {
    REQUIRE(cv::imwrite((*this / name).string(), picture));
  }
  std::string refusal(const std::string& name, const std::optional<std::string>& label = {}) const {
    try {
      read(name, label);
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }
  bool refuses(const std::string& name, std::initializer_list<const char*> words) const {
    const std::string sentence = refusal(name);
    INFO(sentence);
    return !sentence.empty() && std::all_of(words.begin(), words.end(), [&](const char* word) {
      return sentence.find(word) != std::string::npos;
    });
  }
};

}  // namespace

TEST_CASE_METHOD(Folder, "One value on 0 is the mask, whatever the kind of the file") {
  save("grey.png", drawn(CV_8UC1, 255));
  save("one.png", drawn(CV_8UC1, 1));
  save("deep.png", drawn(CV_16UC1, 40000));
  save("deep1.png", drawn(CV_16UC1, 1));
  save("red.png", drawn(CV_8UC3, {0, 0, 255}));
  save("green.png", drawn(CV_8UC3, {0, 255, 0}));
  save("deepgreen.png", drawn(CV_16UC3, {0, 65535, 0}));
  save("opaque.png", drawn(CV_8UC4, {255, 255, 255, 255}, {0, 0, 0, 255}));
  save("grey.bmp", drawn(CV_8UC1, 255));
  save("red.bmp", drawn(CV_8UC3, {0, 0, 255}));
  save("grey.tif", drawn(CV_8UC1, 255));
  save("deep.tif", drawn(CV_16UC1, 300));
  save("grey.jpg", drawn(CV_8UC1, 255));
  save("red.jpg", drawn(CV_8UC3, {0, 0, 255}));
  save("voc.jpg", drawn(CV_8UC3, {0, 0, 128}));
  save("grey.webp", drawn(CV_8UC1, 255));
  cv::imwrite((*this / "bits.png").string(), drawn(CV_8UC1, 255), {cv::IMWRITE_PNG_BILEVEL, 1});
  for (const int label : {1, 2, 254, 255})
    writeLabelMap(*this / ("label" + std::to_string(label) + ".png"), drawn(CV_8UC1, label));
  for (const char* name :
       {"grey.png", "one.png", "deep.png", "deep1.png", "red.png", "green.png", "deepgreen.png",
        "opaque.png", "grey.bmp", "red.bmp", "grey.tif", "deep.tif", "bits.png", "label1.png",
        "label2.png", "label254.png", "label255.png"}) {
    INFO(name);
    CHECK(read(name) == rectangle(square));
  }
  for (const char* name : {"grey.jpg", "red.jpg", "voc.jpg", "grey.webp"}) {
    INFO(name);
    CHECK(iou(read(name), rectangle(square)) > 0.7);  // borders of so small an object are blurred
  }
}

TEST_CASE_METHOD(Folder, "A mask of one pixel, at either end of the picture") {
  for (const cv::Point at : {cv::Point(0, 0), cv::Point(size.width - 1, size.height - 1)}) {
    cv::Mat picture = cv::Mat::zeros(size, CV_8UC1);
    picture.at<std::uint8_t>(at) = 255;
    save("pixel.png", picture);
    CHECK(read("pixel.png") == rectangle({at, cv::Size(1, 1)}));
    cv::cvtColor(picture, picture, cv::COLOR_GRAY2BGR);
    save("pixel.png", picture);
    CHECK(read("pixel.png") == rectangle({at, cv::Size(1, 1)}));
  }
}

TEST_CASE_METHOD(Folder, "Transparent pixels are background") {
  save("cutout.png", drawn(CV_8UC4, {10, 20, 30, 255}));
  CHECK(read("cutout.png") == rectangle(square));
  save("black.png", drawn(CV_8UC4, {0, 0, 0, 255}));
  CHECK(read("black.png") == rectangle(square));

  cv::Mat photo = cv::Mat::zeros(size, CV_8UC4);
  for (int y = 0; y < 20; ++y)
    for (int x = 0; x < 20; ++x)
      photo.at<cv::Vec4b>(y, x) = cv::Vec4b(std::uint8_t(x), std::uint8_t(y), 9, 255);
  save("photo.png", photo);
  CHECK(read("photo.png") == rectangle({0, 0, 20, 20}));

  cv::Mat unclear = drawn(CV_8UC4, {255, 255, 255, 255}, {0, 0, 0, 255});
  unclear(small).setTo(cv::Scalar(0, 0, 0, 0));
  save("unclear.png", unclear);
  CHECK(refuses("unclear.png", {"#000000", "#ffffff", "--label"}));
}

TEST_CASE_METHOD(Folder, "Several values are named, and one is chosen by --label") {
  cv::Mat labels = drawn(CV_8UC1, 1);
  labels(small) = 2;
  writeLabelMap(*this / "labels.png", labels);
  CHECK(refuses("labels.png", {"1 (36 pixels)", "2 (9 pixels)", "--label 1"}));
  CHECK(read("labels.png", "1") == rectangle(square));
  CHECK(read("labels.png", "2") == rectangle(small));
  CHECK(read("labels.png", "all") == unite(rectangle(square), rectangle(small)));
  CHECK(refusal("labels.png", "3").find("\"3\"") != std::string::npos);

  cv::Mat deep = drawn(CV_16UC1, 1000);
  deep(small) = 2001;
  save("deep.png", deep);
  CHECK(refuses("deep.png", {"1000", "2001"}));
  CHECK(read("deep.png", "2001") == rectangle(small));

  cv::Mat colours = drawn(CV_8UC3, {0, 0, 128});
  colours(small).setTo(cv::Scalar(0, 128, 0));
  save("colours.png", colours);
  CHECK(refuses("colours.png", {"#800000", "#008000"}));
  CHECK(read("colours.png", "#008000") == rectangle(small));
  CHECK(read("colours.png", "#008000") == read("colours.png", "2"));  // PASCAL VOC
}

TEST_CASE_METHOD(Folder, "What does not say where the object is is refused") {
  save("empty.png", drawn(CV_8UC1, 0));
  CHECK(refuses("empty.png", {"empty"}));
  save("full.png", cv::Mat(size, CV_8UC1, cv::Scalar(255)));
  CHECK(refuses("full.png", {"no background", "255"}));
  CHECK(read("full.png", "255").area() == size.area());
  save("size.png", cv::Mat::zeros(9, 7, CV_8UC1));
  CHECK(refuses("size.png", {"7 × 9", "32 × 24"}));
  cv::Mat shades(size, CV_8UC1);
  for (int y = 0; y < size.height; ++y) shades.row(y) = 10 * y;
  save("shades.jpg", shades);
  CHECK(refuses("shades.jpg", {"PNG"}));
  cv::Mat two = drawn(CV_8UC1, 128);
  two(small) = 255;
  save("two.jpg", two);
  CHECK(refuses("two.jpg", {"PNG"}));
  CHECK_FALSE(refusal("two.jpg", "255").empty());
  std::ofstream(*this / "text.png") << "no picture";
  CHECK_FALSE(refusal("text.png").empty());
  CHECK_FALSE(refusal("missing.png").empty());
}
