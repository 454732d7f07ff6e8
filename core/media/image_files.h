// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace maskline {

bool isImageFile(const std::filesystem::path& path);

/// "frame9" before "frame10": runs of digits compare as numbers.
bool naturalLess(std::string_view a, std::string_view b);

/// The images that make a clip.
struct ClipImages {
  std::vector<std::filesystem::path> files;  ///< in order
  std::int64_t leftOut = 0;                  ///< files that are taken for masks of photos
  std::int64_t gaps = 0;                     ///< numbers that the names skip
};

/// The images of a folder, or the numbered sequence that an image belongs to (the image alone if
/// there is none). Of several files with one stem the photo (.jpg) counts; the others are taken for
/// masks. Throws Error(BadInput) where that does not say which one counts.
ClipImages findClipImages(const std::filesystem::path& path);
std::vector<std::filesystem::path> imagesOfClip(const std::filesystem::path& path);

}  // namespace maskline
