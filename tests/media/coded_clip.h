// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/media/frame_source.h"

namespace maskline::test {

/// A video whose every frame carries its own number as black and white fields.
struct CodedClip {
  std::string encoder = "libx264";
  std::string pixelFormat = "yuv420p";
  cv::Size size{128, 96};
  int frames = 40;
  int keyEvery = 12;
  int bFrames = 2;
  std::string encoderOptions;  ///< "name=value:name=value"
  int firstTick = 0;           ///< of 1/1000 s
  /// Ticks from frame n to the next.
  std::function<int(int)> step = [](int) { return 40; };
  double rotation = 0;  ///< clockwise degrees to turn the picture for display
  bool mirrored = false;
  int pixelShape = 1;  ///< how much wider than high a pixel is
};

/// Encodes it; the ending decides on the container. False if this FFmpeg lacks the encoder.
bool writeCodedClip(const std::filesystem::path& path, const CodedClip& clip);

/// The streams of several files in one, each called the default or not. MP4 gets its table of
/// contents in front.
struct JoinedStream {
  std::filesystem::path file;
  bool isDefault = false;
};
void joinStreams(const std::filesystem::path& path, const std::vector<JoinedStream>& streams);

/// The picture that stands for a number, as it is stored.
cv::Mat codedPicture(int number, cv::Size size);
/// The number on a picture, −1 if it is not clear.
int codedNumber(const cv::Mat& picture);

}  // namespace maskline::test
