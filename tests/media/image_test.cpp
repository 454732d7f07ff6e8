// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fstream>
#include <opencv2/imgcodecs.hpp>

#include "core/base/error.h"
#include "core/media/frame_source.h"
#include "core/media/images/image_files.h"
#include "tests/media/coded_clip.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;
namespace fs = std::filesystem;

namespace {

void writeImage(const fs::path& path, int number, cv::Size size = {64, 48}) {
  REQUIRE(cv::imwrite(path.string(), codedPicture(number, size)));
}

std::vector<int> numbers(const fs::path& path) {
  const auto source = openFrameSource(path);
  std::vector<int> out;
  for (std::int64_t i = 0; i < source->info().frameCount; ++i)
    out.push_back(codedNumber(source->frame(FrameIndex(i))));
  return out;
}

std::string bytesOf(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void writeBytes(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

/// Why a clip is refused, or "".
std::string refusal(const fs::path& path) {
  try {
    openFrameSource(path);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

/// Exif data that asks for a picture to be turned, as a segment of a JPEG.
std::string turnedBy(char orientation) {
  return std::string(
             "\xff\xe1\0\x22"
             "Exif\0\0"
             "MM\0*\0\0\0\x08"
             "\0\1"
             "\x01\x12\0\3\0\0\0\1\0",
             29) +
         orientation + std::string("\0\0\0\0\0\0", 6);
}

}  // namespace

TEST_CASE("Names sort as a person counts") {
  const std::vector<std::string> sorted = {"1", "a", "a1", "a01", "a2", "a10", "a10b2", "a10b11"};
  for (std::size_t i = 0; i < sorted.size(); ++i)
    for (std::size_t j = 0; j < sorted.size(); ++j) {
      if (i == j || (i + j == 5 && (i == 2 || i == 3))) continue;  // a1, a01: any fixed order
      INFO(sorted[i] << " " << sorted[j]);
      CHECK(naturalLess(sorted[i], sorted[j]) == (i < j));
    }
  CHECK(naturalLess("a1", "a01") != naturalLess("a01", "a1"));
  CHECK_FALSE(naturalLess("a7", "a7"));
}

TEST_CASE("A folder of images is a clip in natural order") {
  const std::string ending = GENERATE(".png", ".jpg", ".bmp", ".tif", ".webp", ".JPG");
  TemporaryFolder folder;
  for (const int n : {10, 2, 1, 11, 9})
    writeImage(folder / std::string("f").append(std::to_string(n)).append(ending), n);
  std::ofstream(folder / "readme.txt") << "not an image";
  CHECK(numbers(folder.path()) == std::vector<int>{1, 2, 9, 10, 11});
  const auto source = openFrameSource(folder.path());
  CHECK(source->info().codec == "images");
  CHECK(source->info().size == cv::Size(64, 48));
  CHECK(source->seconds(FrameIndex(24)) > source->seconds(FrameIndex(0)));
  CHECK_THROWS_AS(source->frame(FrameIndex(5)), Error);
}

TEST_CASE("One image stands for its numbered sequence") {
  TemporaryFolder folder;
  for (const int n : {3, 4, 5}) writeImage(folder / ("shot_00" + std::to_string(n) + ".png"), n);
  writeImage(folder / "other_001.png", 77);
  writeImage(folder / "alone.png", 99);
  CHECK(numbers(folder / "shot_003.png") == std::vector<int>{3, 4, 5});
  CHECK(numbers(folder / "alone.png") == std::vector<int>{99});
}

TEST_CASE("Masks beside the photos are not frames") {
  TemporaryFolder folder;
  for (const int n : {0, 1, 2}) {
    writeImage(folder / ("0000" + std::to_string(n) + ".jpg"), n);
    writeImage(folder / ("0000" + std::to_string(n) + ".png"), 500 + n);
  }
  CHECK(numbers(folder.path()) == std::vector<int>{0, 1, 2});
}

TEST_CASE("Images of several sizes are refused by name") {
  const std::string ending = GENERATE(".png", ".jpg", ".bmp", ".webp");
  TemporaryFolder folder;
  for (const int n : {1, 2, 3}) writeImage(folder / (std::to_string(n) + ending), n);
  writeImage(folder / (std::string("2") + ending), 2, {80, 48});
  std::string message;
  try {
    const auto source = openFrameSource(folder.path());
    source->frame(FrameIndex(1));  // .webp is looked into only now
  } catch (const Error& error) {
    CHECK(error.kind() == Error::Kind::BadInput);
    message = error.what();
  }
  CHECK(message.find(std::string("2") + ending) != std::string::npos);
  CHECK(message.find("80 × 48") != std::string::npos);
}

TEST_CASE("The fingerprint of a folder follows names and sizes") {
  TemporaryFolder folder;
  writeImage(folder / "1.bmp", 1);
  writeImage(folder / "2.bmp", 2);
  const std::string before = fingerprint(folder.path());
  CHECK(fingerprint(folder.path()) == before);
  writeImage(folder / "3.bmp", 3);
  CHECK(fingerprint(folder.path()) != before);
}

TEST_CASE("An image that is not whole is named when the clip is opened") {
  const std::string ending = GENERATE(".png", ".jpg", ".bmp", ".webp", ".tif");
  TemporaryFolder folder;
  for (const int n : {1, 2, 3}) writeImage(folder / (std::to_string(n) + ending), n);
  const fs::path hurt = folder / ("2" + ending);
  const std::string whole = bytesOf(hurt);
  CHECK(refusal(folder.path()).empty());
  writeBytes(hurt, whole.substr(0, whole.size() / 2));
  CHECK(refusal(folder.path()).find("2" + ending) != std::string::npos);
  writeBytes(hurt, "");
  CHECK(refusal(folder.path()).find("2" + ending) != std::string::npos);
  writeBytes(hurt, std::string(whole.size(), '\0'));
  CHECK(refusal(folder.path()).find("2" + ending) != std::string::npos);
}

TEST_CASE("A PNG with a changed byte, and an image cut off later, are refused") {
  TemporaryFolder folder;
  for (const int n : {1, 2}) writeImage(folder / (std::to_string(n) + ".png"), n);
  const auto source = openFrameSource(folder.path());
  std::string bytes = bytesOf(folder / "2.png");
  writeBytes(folder / "2.png", bytes.substr(0, bytes.size() - 20));
  CHECK_THROWS_AS(source->frame(FrameIndex(1)), Error);
  bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] + 1);
  writeBytes(folder / "2.png", bytes);
  CHECK(refusal(folder.path()).find("2.png") != std::string::npos);
}

TEST_CASE("Sixteen bits are stretched by the range that all images use") {
  TemporaryFolder folder;
  const auto write = [&](int n, int low, int high) {
    cv::Mat picture(48, 64, CV_16UC1, cv::Scalar(low));
    picture.colRange(0, 32) = high;
    REQUIRE(cv::imwrite((folder / (std::to_string(n) + ".png")).string(), picture));
  };
  const auto levels = [&](const FrameSource& source, const cv::Mat& picture) {
    CHECK(picture.type() == CV_8UC3);
    CHECK(picture.size() == source.info().size);
    return std::pair(int(picture.at<cv::Vec3b>(0, 0)[0]), int(picture.at<cv::Vec3b>(0, 63)[0]));
  };
  SECTION("twelve bits") {
    write(1, 0, 2000);
    write(2, 1000, 4000);
    const auto source = openFrameSource(folder.path());
    CHECK(levels(*source, source->frame(FrameIndex(0))) == std::pair(125, 0));
    CHECK(levels(*source, source->frame(FrameIndex(1))) == std::pair(249, 62));
    REQUIRE(source->notes().size() == 1);
    CHECK(english(source->notes().front()).find("0 to 4095") != std::string::npos);
    // What was chosen once stays, also when the images change.
    write(3, 0, 65535);
    const auto again = openFrameSource(folder.path(), {}, source->savedIndex());
    CHECK(levels(*again, again->frame(FrameIndex(1))) == std::pair(249, 62));
    CHECK(levels(*again, again->frame(FrameIndex(2))) == std::pair(255, 0));
  }
  SECTION("all of them") {
    write(1, 100, 60000);
    const auto source = openFrameSource(folder.path());
    CHECK(levels(*source, source->frame(FrameIndex(0))) == std::pair(233, 0));
    CHECK(source->notes().empty());
  }
  SECTION("a few values far from 0") {
    write(1, 29000, 31000);
    const auto source = openFrameSource(folder.path());
    CHECK(levels(*source, source->frame(FrameIndex(0))) == std::pair(255, 0));
  }
  SECTION("as a person says") {
    write(1, 0, 2000);
    const auto source = openFrameSource(folder.path(), {}, {}, {ValueRange{1000, 2000}, false});
    CHECK(levels(*source, source->frame(FrameIndex(0))) == std::pair(255, 0));
  }
}

TEST_CASE("Floating-point images and several pictures in one file are refused") {
  TemporaryFolder folder;
  cv::imwrite((folder / "1.tif").string(), cv::Mat(48, 64, CV_32FC1, cv::Scalar(0.5)));
  CHECK(refusal(folder.path()).find("1.tif") != std::string::npos);
  const std::vector<cv::Mat> pages{codedPicture(1, {64, 48}), codedPicture(2, {64, 48})};
  REQUIRE(cv::imwrite((folder / "1.tif").string(), pages));
  CHECK(refusal(folder.path()).find("2 images") != std::string::npos);
}

TEST_CASE("Two images of one name are no frames unless one is the photo") {
  TemporaryFolder folder;
  writeImage(folder / "1.png", 1);
  writeImage(folder / "1.bmp", 2);
  const std::string sentence = refusal(folder.path());
  CHECK(sentence.find("1.png") != std::string::npos);
  CHECK(sentence.find("1.bmp") != std::string::npos);
  writeImage(folder / "1.jpg", 3);
  const auto source = openFrameSource(folder.path());
  CHECK(codedNumber(source->frame(FrameIndex(0))) == 3);
  REQUIRE(source->notes().size() == 1);
  CHECK(english(source->notes().front()).find(": 2") != std::string::npos);
  writeImage(folder / "1.jpeg", 4);
  CHECK_FALSE(refusal(folder.path()).empty());
}

TEST_CASE("Skipped numbers are told, and frames know their files") {
  TemporaryFolder folder;
  for (const int n : {1, 2, 5, 100}) writeImage(folder / ("a.b" + std::to_string(n) + ".png"), n);
  const auto source = openFrameSource(folder.path());
  REQUIRE(source->notes().size() == 1);
  CHECK(english(source->notes().front()).find(": 96") != std::string::npos);
  CHECK(source->fileName(FrameIndex(2)) == "a.b5.png");
  CHECK(source->fileName(FrameIndex(3)) == "a.b100.png");
  writeImage(folder / "cover.png", 0);
  CHECK(openFrameSource(folder.path())->notes().empty());
}

TEST_CASE("A photo that asks to be turned must fit when it is turned") {
  TemporaryFolder folder;
  for (const int n : {1, 2}) writeImage(folder / (std::to_string(n) + ".jpg"), n);
  const std::string bytes = bytesOf(folder / "2.jpg");
  writeBytes(folder / "2.jpg", bytes.substr(0, 2) + turnedBy('\6') + bytes.substr(2));
  const std::string sentence = refusal(folder.path());
  CHECK(sentence.find("2.jpg") != std::string::npos);
  CHECK(sentence.find("48 × 64") != std::string::npos);

  writeImage(folder / "2.jpg", 2, {48, 64});
  const std::string upright = bytesOf(folder / "2.jpg");
  writeBytes(folder / "2.jpg", upright.substr(0, 2) + turnedBy('\6') + upright.substr(2));
  const auto source = openFrameSource(folder.path());
  CHECK(source->frame(FrameIndex(1)).size() == cv::Size(64, 48));
}

TEST_CASE("The first image with another content is found, whatever the names") {
  using Kind = ClipDifference::Kind;
  TemporaryFolder folder;
  for (const int n : {0, 1, 2, 3}) writeImage(folder / (std::to_string(n) + ".bmp"), n);
  const auto known = openFrameSource(folder.path())->savedIndex();
  const auto difference = [&] {
    return firstDifference(known,
                           openFrameSource(folder.path(), {}, known, {{}, true})->savedIndex());
  };
  CHECK(difference().kind == Kind::None);
  SECTION("new names") {
    for (const int n : {0, 1, 2, 3})
      fs::rename(folder / (std::to_string(n) + ".bmp"),
                 folder / ("f" + std::to_string(n) + ".bmp"));
    CHECK(difference().kind == Kind::None);
  }
  SECTION("two of one size exchanged") {
    fs::rename(folder / "1.bmp", folder / "x");
    fs::rename(folder / "2.bmp", folder / "1.bmp");
    fs::rename(folder / "x", folder / "2.bmp");
    CHECK(difference().kind == Kind::Differs);
    CHECK(difference().frame == FrameIndex(1));
  }
  SECTION("one moved to the end") {
    fs::rename(folder / "0.bmp", folder / "9.bmp");
    CHECK(difference().frame == FrameIndex(0));
  }
  SECTION("one too many") {
    writeImage(folder / "4.bmp", 4);
    CHECK(difference().kind == Kind::Differs);
    CHECK(difference().frame == FrameIndex(4));
  }
  CHECK(firstDifference({}, known).kind == Kind::Unknown);
}
