// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/media/frame_source.h"

namespace maskline {

/// The result of checking that random access gives the same pixels as sequential reading.
struct FrameCheck {
  bool opened = false;
  Message message;                  ///< why it did not open, or the first failure
  std::string description;          ///< ClipInfo::description
  std::vector<std::string> hashes;  ///< MD5 of the BGR bytes of each frame, in order; "" = failed
  std::int64_t seeks = 0;           ///< random reads made
  std::vector<FrameIndex> seekMismatches;  ///< random reads that gave different pixels
};

/// MD5 of the pixels row by row, as `ffmpeg -pix_fmt bgr24 -f framehash -hash md5` prints it.
std::string pixelHash(const cv::Mat& bgr);

/// Reads the clip once sequentially, then `seeks` random frames from a newly opened source.
FrameCheck checkFrames(const std::filesystem::path& path, int seeks = 50, std::uint64_t seed = 1,
                       const WorkContext& work = {});

}  // namespace maskline
