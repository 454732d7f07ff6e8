// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <span>

namespace maskline {

/// The most pixels of a picture that this program takes: a header that claims more is refused
/// before anything is made.
constexpr std::int64_t mostPicturePixels = std::int64_t(1) << 28;

/// The one way in which pictures are decoded by OpenCV; `flags` as of cv::imdecode(). JPEG, PNG,
/// BMP, WebP, TIFF and PNM; empty for anything else, for what is damaged and for more than
/// mostPicturePixels. Nothing else is shown to OpenCV: it would hand unknown bytes to GDAL, some of
/// whose formats name other files and addresses to read.
cv::Mat decodePicture(std::span<const std::uint8_t> bytes, int flags);

}  // namespace maskline
