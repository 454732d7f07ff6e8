// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <opencv2/core.hpp>

namespace maskline {

/// The displayed size of an image, from its header; empty if it cannot be read.
cv::Size sizeOfPicture(const std::filesystem::path& file);

}  // namespace maskline
