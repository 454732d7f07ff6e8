// SPDX-License-Identifier: Apache-2.0
#include "core/mask/picture_code.h"

#include <limits>
#include <opencv2/imgcodecs.hpp>

#include "core/mask/image_head.h"

namespace maskline {

cv::Mat decodePicture(std::span<const std::uint8_t> bytes, int flags) {
  const ImageHead head = readImageHead(bytes);
  const std::int64_t pixels = std::int64_t(head.size.width) * head.size.height;
  if (bytes.empty() || !head.known || pixels > mostPicturePixels ||
      bytes.size() > std::size_t(std::numeric_limits<int>::max()))
    return {};
  const cv::Mat data(1, static_cast<int>(bytes.size()), CV_8UC1,
                     const_cast<std::uint8_t*>(bytes.data()));
  try {
    return cv::imdecode(data, flags);
  } catch (const cv::Exception&) {
    return {};
  }
}

}  // namespace maskline
