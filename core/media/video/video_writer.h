// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <opencv2/core.hpp>

namespace maskline {

/// The codec of a video, which determines the type of its frames.
enum class VideoCodec {
  H264,       ///< CV_8UC3 BGR, lossy; .mp4 or .mkv. MPEG-4 where FFmpeg has no libx264
  Ffv1Grey,   ///< CV_8UC1, lossless; .mkv
  Ffv1Bgra,   ///< CV_8UC4 BGRA with straight alpha, lossless; .mkv
  ProRes4444  ///< CV_8UC4 BGRA with straight alpha, 10 bits a channel; .mov
};

struct VideoCoding {
  VideoCodec codec = VideoCodec::H264;
  cv::Size pixelShape = {1, 1};  ///< width to height of a pixel
};

/// Writes frames to a video file. Common frame rates (30000/1001, …) are written as such. H.264
/// pictures of odd size grow by a column or row. Any thread, one at a time. Throws Error(Io /
/// Unsupported).
class VideoWriter {
 public:
  VideoWriter(const std::filesystem::path& path, cv::Size size, double framesPerSecond,
              const VideoCoding& coding = {});
  ~VideoWriter();  ///< without finish(): closes and leaves an incomplete file
  void write(const cv::Mat& frame);
  void finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
