// SPDX-License-Identifier: Apache-2.0
#include "core/mask/picture_code.h"

#include <zlib.h>

#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/mask/coco_rle.h"
#include "core/mask/image_head.h"
#include "core/mask/mask_file.h"
#include "core/mask/png_file.h"
#include "core/mask/run_codec.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::TemporaryFolder;

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes bytesOf(const std::string& text) { return {text.begin(), text.end()}; }

/// A text that GDAL takes for a picture and that shows the pixels of another file.
std::string pictureOf(const std::filesystem::path& other) {
  std::string text = "<VRTDataset rasterXSize=\"8\" rasterYSize=\"8\"><!--";
  text.resize(140, ' ');
  text += "DTED-->";  // by this OpenCV knows what is GDAL's
  for (const char* band : {"1", "2", "3"})
    text += std::string("<VRTRasterBand dataType=\"Byte\" band=\"") + band +
            "\"><SimpleSource><SourceFilename relativeToVRT=\"0\">" + other.string() +
            "</SourceFilename><SourceBand>" + band + "</SourceBand></SimpleSource></VRTRasterBand>";
  return text + "</VRTDataset>";
}

std::string bigEndian(std::uint32_t value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift);
  return bytes;
}

std::string chunk(const std::string& type, const std::string& data) {
  const std::string body = type + data;
  const auto sum =
      crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
  return bigEndian(static_cast<std::uint32_t>(data.size())) + body +
         bigEndian(static_cast<std::uint32_t>(sum));
}

/// A PNG of RGBA pixels that holds none.
std::string emptyPng(std::uint32_t width, std::uint32_t height) {
  return "\x89PNG\r\n\x1a\n" +
         chunk("IHDR", bigEndian(width) + bigEndian(height) + std::string("\x08\x06\0\0\0", 5)) +
         chunk("IDAT", "x") + chunk("IEND", "");
}

Error::Kind kindOf(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.kind();
  }
  return Error::Kind::Internal;
}

}  // namespace

TEST_CASE("A picture never shows what lies in another file") {
  TemporaryFolder folder;
  const auto secret = folder / "secret.png", picture = folder / "picture.png";
  REQUIRE(cv::imwrite(secret.string(), cv::Mat(8, 8, CV_8UC3, cv::Scalar(1, 2, 3))));
  const std::string text = pictureOf(secret);
  std::ofstream(picture) << text;
  for (const int flags : {int(cv::IMREAD_COLOR), int(cv::IMREAD_UNCHANGED)})
    CHECK(decodePicture(bytesOf(text), flags).empty());
  CHECK(kindOf([&] { readMaskFile(picture, {8, 8}); }) == Error::Kind::BadInput);
}

TEST_CASE("Pictures of the formats that are read are decoded") {
  const cv::Mat picture(4, 6, CV_8UC3, cv::Scalar(10, 200, 30));
  for (const char* ending : {".jpg", ".png", ".bmp", ".webp", ".tif", ".ppm"}) {
    INFO(ending);
    Bytes bytes;
    REQUIRE(cv::imencode(ending, picture, bytes));
    CHECK(decodePicture(bytes, cv::IMREAD_COLOR).size() == picture.size());
  }
  CHECK(decodePicture({}, cv::IMREAD_COLOR).empty());
  CHECK(decodePicture(bytesOf("no picture"), cv::IMREAD_COLOR).empty());
}

TEST_CASE("What a header claims is not believed") {
  TemporaryFolder folder;
  const auto file = folder / "a.png";
  std::ofstream(file, std::ios::binary) << emptyPng(16000, 16000);
  CHECK(kindOf([&] { readPng(file); }) == Error::Kind::Corrupt);

  CHECK(decodePicture(bytesOf("P5 99999999999999999999 99999999999999999999 255\nx"),
                      cv::IMREAD_COLOR)
            .empty());
  // A BMP of 2^31 - 1 by 2^31 - 1 pixels of 65535 bits: its size is no number of 64 bits.
  std::string bmp = "BM" + std::string(52, '\0');
  bmp.replace(18, 4, "\xff\xff\xff\x7f").replace(22, 4, "\xff\xff\xff\x7f");
  bmp.replace(28, 2, "\xff\xff");
  CHECK(readImageHead(bytesOf(bmp)).fault == ImageHead::Fault::Truncated);
  CHECK(decodePicture(bytesOf(bmp), cv::IMREAD_COLOR).empty());
}

TEST_CASE("Masks of a size that no picture has are refused before they are drawn") {
  const cv::Size size(46340, 46340);
  const std::vector<std::uint32_t> counts{46340U * 46340U};
  CHECK(kindOf([&] { fromCocoCounts(size, counts); }) == Error::Kind::BadInput);
  CHECK(kindOf([&] { decodeMask(encodeMask(Mask(size))); }) == Error::Kind::Corrupt);
}
