// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <opencv2/core.hpp>

#include "core/mask/image_head.h"

namespace maskline {

/// An image file and its header. Reading throws Error naming the file if it is empty, damaged or
/// truncated, holds several images or more pixels than supported.
struct ImageBytes {
  std::vector<std::uint8_t> bytes;
  ImageHead head;
};
ImageBytes readImageBytes(const std::filesystem::path& path);

/// Returns CV_8UC3 or CV_16UC3, BGR, rotated as the metadata asks for, without alpha. Throws
/// Error(Corrupt, Unsupported for other depths) naming the file.
cv::Mat decodeImage(const ImageBytes& image, const std::filesystem::path& path);

}  // namespace maskline
