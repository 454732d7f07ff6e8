// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace maskline {

bool isImageFile(const std::filesystem::path& path);

/// Whether a relative path is that of something that file systems and archives of other systems
/// leave beside the files.
bool isHiddenFile(const std::filesystem::path& name);

/// "frame9" before "frame10": runs of digits compare as numbers.
bool naturalLess(std::string_view a, std::string_view b);

/// The image files of a clip.
struct ClipImages {
  std::vector<std::filesystem::path> files;  ///< in order
  std::int64_t leftOut = 0;                  ///< files skipped because they are assumed to be masks
                                             ///< of the photos
  std::int64_t gaps = 0;                     ///< numbers missing in the sequence of file names
};

/// The images of a folder, or the numbered sequence that an image belongs to (only the image itself
/// if there is none). If several files have the same stem, the photo (.jpg) is used and the others
/// are assumed to be masks. Throws Error(BadInput) if this rule leaves more than one file.
ClipImages findClipImages(const std::filesystem::path& path);
std::vector<std::filesystem::path> imagesOfClip(const std::filesystem::path& path);

}  // namespace maskline
