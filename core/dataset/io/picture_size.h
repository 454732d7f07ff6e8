// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <opencv2/core.hpp>

namespace maskline {

/// The size of a picture as it is shown, from its header; empty where there is none.
cv::Size sizeOfPicture(const std::filesystem::path& file);

}  // namespace maskline
