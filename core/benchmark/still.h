// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <opencv2/core.hpp>

namespace maskline {

/// Reads an image as CV_8UC3 BGR. Throws Error, also if it is not of the wanted size.
cv::Mat readStill(const std::filesystem::path& path, cv::Size wanted);

}  // namespace maskline
