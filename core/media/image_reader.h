// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <opencv2/core.hpp>

#include "core/mask/image_head.h"

namespace maskline {

/// The file and its head. Throws Error, which names the file, if it is empty, damaged or ends too
/// early, holds several pictures or more pixels than this program takes.
struct ImageBytes {
  std::vector<std::uint8_t> bytes;
  ImageHead head;
};
ImageBytes readImageBytes(const std::filesystem::path& path);

/// CV_8UC3 or CV_16UC3, BGR, turned as it asks for; alpha is dropped. Throws Error(Corrupt,
/// Unsupported for other depths), which names the file.
cv::Mat decodeImage(const ImageBytes& image, const std::filesystem::path& path);

}  // namespace maskline
