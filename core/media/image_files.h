// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <opencv2/core.hpp>
#include <string_view>
#include <vector>

namespace maskline {

bool isImageFile(const std::filesystem::path& path);

/// "frame9" before "frame10": runs of digits compare as numbers.
bool naturalLess(std::string_view a, std::string_view b);

/// The images that make a clip, in order: those of a folder, or the numbered sequence that an
/// image belongs to (the image alone if there is none). Of several files with one stem the photo
/// (.jpg) counts; the others are taken for masks. Empty if there are none.
std::vector<std::filesystem::path> imagesOfClip(const std::filesystem::path& path);

/// The size from the file's header, before any rotation it asks for; empty if it cannot be told
/// without decoding.
cv::Size imageSizeFromHeader(const std::filesystem::path& path);

}  // namespace maskline
