// SPDX-License-Identifier: Apache-2.0
#include "core/media/images/image_reader.h"

#include <fstream>
#include <iterator>
#include <opencv2/imgcodecs.hpp>
#include <string>
#include <vector>

#include "core/mask/picture_code.h"
#include "core/media/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

void requireSound(const fs::path& path, const ImageHead& head) {
  using Fault = ImageHead::Fault;
  if (head.fault == Fault::Empty) throw Error(messages::media::imageEmpty, path.filename());
  if (head.fault == Fault::Truncated) throw Error(messages::media::imageTruncated, path.filename());
  if (head.fault == Fault::Damaged) throw Error(messages::media::imageDamaged, path.filename());
  if (head.pictures > 1) throw Error(messages::media::imageOfMany, path.filename(), head.pictures);
  if (std::int64_t(head.size.width) * head.size.height > mostPicturePixels)
    throw Error(messages::media::imageTooLarge, path.filename(), head.size.width, head.size.height,
                mostPicturePixels);
}

}  // namespace

ImageBytes readImageBytes(const fs::path& path) {
  ImageBytes image;
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(messages::media::imageNotRead, path.filename());
  image.bytes.assign(std::istreambuf_iterator<char>(in), {});
  image.head = readImageHead(image.bytes);
  requireSound(path, image.head);
  return image;
}

cv::Mat decodeImage(const ImageBytes& image, const fs::path& path) {
  const auto otherDepth = [&] { return Error(messages::media::imageDepth, path.filename()); };
  if (image.head.bits > 16) throw otherDepth();
  const cv::Mat picture = decodePicture(image.bytes, cv::IMREAD_COLOR | cv::IMREAD_ANYDEPTH);
  if (picture.empty()) throw Error(messages::media::imageNotRead, path.filename());
  if (picture.depth() != CV_8U && picture.depth() != CV_16U) throw otherDepth();
  return picture;
}

}  // namespace maskline
