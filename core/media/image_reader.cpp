// SPDX-License-Identifier: Apache-2.0
#include "core/media/image_reader.h"

#include <fstream>
#include <iterator>
#include <opencv2/imgcodecs.hpp>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/quoted.h"
#include "core/mask/picture_code.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

Error aboutImage(Error::Kind kind, const fs::path& path, const std::string& words) {
  return Error(kind, "The image " + quotedName(path) + words);
}

void requireSound(const fs::path& path, const ImageHead& head) {
  using Fault = ImageHead::Fault;
  if (head.fault == Fault::Empty)
    throw aboutImage(Error::Kind::Corrupt, path, " is empty; replace or remove it.");
  if (head.fault == Fault::Truncated)
    throw aboutImage(Error::Kind::Corrupt, path, " ends too early; replace or remove it.");
  if (head.fault == Fault::Damaged)
    throw aboutImage(Error::Kind::Corrupt, path, " is damaged; replace or remove it.");
  if (head.pictures > 1)
    throw aboutImage(
        Error::Kind::Unsupported, path,
        " holds " + std::to_string(head.pictures) + " pictures; save each as a file of its own.");
  if (std::int64_t(head.size.width) * head.size.height > mostPicturePixels)
    throw aboutImage(Error::Kind::Unsupported, path,
                     " has " + std::to_string(head.size.width) + " × " +
                         std::to_string(head.size.height) +
                         " pixels, more than this program takes (" +
                         std::to_string(mostPicturePixels) + "); make it smaller.");
}

}  // namespace

ImageBytes readImageBytes(const fs::path& path) {
  ImageBytes image;
  std::ifstream in(path, std::ios::binary);
  if (!in) throw aboutImage(Error::Kind::Corrupt, path, " cannot be read; replace or remove it.");
  image.bytes.assign(std::istreambuf_iterator<char>(in), {});
  image.head = readImageHead(image.bytes);
  requireSound(path, image.head);
  return image;
}

cv::Mat decodeImage(const ImageBytes& image, const fs::path& path) {
  const auto otherDepth = [&] {
    return aboutImage(Error::Kind::Unsupported, path,
                      " holds numbers that are neither 8 nor 16 bits; convert it.");
  };
  if (image.head.bits > 16) throw otherDepth();
  const cv::Mat picture = decodePicture(image.bytes, cv::IMREAD_COLOR | cv::IMREAD_ANYDEPTH);
  if (picture.empty())
    throw aboutImage(Error::Kind::Corrupt, path, " cannot be read; replace or remove it.");
  if (picture.depth() != CV_8U && picture.depth() != CV_16U) throw otherDepth();
  return picture;
}

}  // namespace maskline
