// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/still.h"

#include <fstream>
#include <iterator>
#include <opencv2/imgcodecs.hpp>
#include <vector>

#include "core/benchmark/messages.h"
#include "core/mask/picture_code.h"

namespace maskline {

cv::Mat readStill(const std::filesystem::path& path, cv::Size wanted) {
  std::ifstream in(path, std::ios::binary);
  const std::vector<std::uint8_t> bytes(std::istreambuf_iterator<char>(in), {});
  const cv::Mat image = decodePicture(bytes, cv::IMREAD_COLOR);
  if (image.empty()) throw Error(messages::benchmark::pictureNotRead, path);
  if (image.size() != wanted) throw Error(messages::benchmark::pictureSizeDiffers, path);
  return image;
}

}  // namespace maskline
