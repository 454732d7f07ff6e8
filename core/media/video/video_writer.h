// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <opencv2/core.hpp>

namespace maskline {

/// Writes BGR frames to a video file. The format follows the extension: .mp4 (H.264 if the
/// installed FFmpeg supports it, else MPEG-4) or .mkv. Any thread, one at a time. Throws Error(Io /
/// Unsupported).
class VideoWriter {
 public:
  VideoWriter(const std::filesystem::path& path, cv::Size size, double framesPerSecond);
  ~VideoWriter();  ///< without finish(): closes and leaves an incomplete file
  void write(const cv::Mat& bgr);
  void finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
