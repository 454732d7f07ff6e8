// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/media/frame_source.h"

namespace maskline {

/// Whether a clip gives the same pixels in whatever order its frames are asked for.
struct FrameCheck {
  bool opened = false;
  Message message;                  ///< why it did not open, or the first failure
  std::string description;          ///< ClipInfo::description
  std::vector<std::string> hashes;  ///< MD5 of each frame's BGR bytes in sequence; "" = failed
  std::int64_t seeks = 0;           ///< random reads made
  std::vector<FrameIndex> seekMismatches;  ///< random reads that gave something else
};

/// MD5 of the pixels row by row, as `ffmpeg -pix_fmt bgr24 -f framehash -hash md5` prints it.
std::string pixelHash(const cv::Mat& bgr);

/// Reads the clip once in sequence, then `seeks` frames at random from a newly opened source.
FrameCheck checkFrames(const std::filesystem::path& path, int seeks = 50, std::uint64_t seed = 1,
                       const WorkContext& work = {});

}  // namespace maskline
