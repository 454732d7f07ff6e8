// SPDX-License-Identifier: Apache-2.0
#include "core/mask/label_map.h"

#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::mask;
using maskline::test::TemporaryFolder;

namespace {

cv::Mat labels() {
  return (cv::Mat_<std::uint8_t>(3, 4) << 0, 1, 1, 255, 2, 2, 0, 255, 254, 0, 0, 38);
}

bool same(const cv::Mat& a, const cv::Mat& b) {
  return a.type() == b.type() && a.size() == b.size() && cv::norm(a, b, cv::NORM_INF) == 0;
}

std::string bytesOf(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("The PASCAL VOC palette") {
  CHECK(labelColour(0) == cv::Vec3b(0, 0, 0));
  CHECK(labelColour(1) == cv::Vec3b(128, 0, 0));
  CHECK(labelColour(2) == cv::Vec3b(0, 128, 0));
  CHECK(labelColour(3) == cv::Vec3b(128, 128, 0));
  CHECK(labelColour(4) == cv::Vec3b(0, 0, 128));
  CHECK(labelColour(8) == cv::Vec3b(64, 0, 0));
  CHECK(labelColour(20) == cv::Vec3b(0, 64, 128));
  CHECK(labelColour(255) == cv::Vec3b(224, 224, 192));
}

TEST_CASE("Labels are written as an 8-bit indexed PNG") {
  const TemporaryFolder folder;
  writeLabelMap(folder / "a.png", labels());
  CHECK(same(readLabelMap(folder / "a.png"), labels()));
  const std::string bytes = bytesOf(folder / "a.png");
  CHECK(bytes[24] == 8);  // bit depth
  CHECK(bytes[25] == 3);  // indexed
  const std::size_t colours = bytes.find("PLTE");
  REQUIRE(colours != std::string::npos);
  CHECK(bytes.substr(colours - 4, 4) == std::string("\0\0\3\0", 4));
  // A reader that knows nothing of labels sees the colours.
  const cv::Mat bgr = cv::imread((folder / "a.png").string());
  CHECK(bgr.at<cv::Vec3b>(0, 1) == cv::Vec3b(0, 0, 128));
  CHECK(bgr.at<cv::Vec3b>(1, 0) == cv::Vec3b(0, 128, 0));
}

TEST_CASE("Grey and coloured PNGs are read as labels") {
  const TemporaryFolder folder;
  cv::imwrite((folder / "grey.png").string(), labels());
  CHECK(same(readLabelMap(folder / "grey.png"), labels()));

  cv::Mat bgr(labels().size(), CV_8UC3);
  for (int y = 0; y < bgr.rows; ++y)
    for (int x = 0; x < bgr.cols; ++x) {
      const cv::Vec3b rgb = labelColour(labels().at<std::uint8_t>(y, x));
      bgr.at<cv::Vec3b>(y, x) = {rgb[2], rgb[1], rgb[0]};
    }
  cv::imwrite((folder / "colour.png").string(), bgr);
  CHECK(same(readLabelMap(folder / "colour.png"), labels()));
  cv::cvtColor(bgr, bgr, cv::COLOR_BGR2BGRA);
  cv::imwrite((folder / "alpha.png").string(), bgr);
  CHECK(same(readLabelMap(folder / "alpha.png"), labels()));

  const cv::Mat bits = cv::Mat(labels() == 1);
  cv::imwrite((folder / "bits.png").string(), bits, {cv::IMWRITE_PNG_BILEVEL, 1});
  CHECK(cv::countNonZero(readLabelMap(folder / "bits.png") == 1) == 2);
}

TEST_CASE("Pictures that are no label maps are refused") {
  const TemporaryFolder folder;
  const auto kindOf = [&](const char* name) {
    try {
      readLabelMap(folder / name);
    } catch (const Error& error) {
      return error.kind();
    }
    return Error::Kind::Internal;
  };
  CHECK(kindOf("missing.png") == Error::Kind::NotFound);
  std::ofstream(folder / "text.png") << "no picture";
  CHECK(kindOf("text.png") == Error::Kind::Corrupt);
  std::ofstream(folder / "empty.png") << "";
  CHECK(kindOf("empty.png") == Error::Kind::Corrupt);
  cv::imwrite((folder / "deep.png").string(), cv::Mat(2, 2, CV_16UC1, cv::Scalar(1001)));
  CHECK(kindOf("deep.png") == Error::Kind::Unsupported);
  cv::imwrite((folder / "photo.png").string(), cv::Mat(2, 2, CV_8UC3, cv::Scalar(1, 2, 3)));
  CHECK(kindOf("photo.png") == Error::Kind::BadInput);

  writeLabelMap(folder / "whole.png", labels());
  const std::string bytes = bytesOf(folder / "whole.png");
  for (std::size_t length = 8; length < bytes.size(); length += 37) {
    std::ofstream(folder / "part.png", std::ios::binary) << bytes.substr(0, length);
    if (length < bytes.find("IEND")) CHECK(kindOf("part.png") == Error::Kind::Corrupt);
  }
  CHECK_THROWS_AS(writeLabelMap(folder / "no/such/folder.png", labels()), Error);
  CHECK_THROWS_AS(writeLabelMap(folder / "x.png", cv::Mat()), Error);
}

TEST_CASE("Labels split into masks without background and void") {
  const auto masks = splitLabels(labels());
  REQUIRE(masks.size() == 4);
  CHECK(masks.at(1) == mask({".##.", "....", "...."}));
  CHECK(masks.at(2) == mask({"....", "##..", "...."}));
  CHECK(masks.at(38) == mask({"....", "....", "...#"}));
  CHECK(masks.at(254) == mask({"....", "....", "#..."}));
  CHECK(labelMask(labels(), 1, 254) == mask({".##.", "##..", "#..#"}));
}
