// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <opencv2/core.hpp>

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/mask/mask.h"

namespace maskline {

/// A synthetic clip for trying the program and for tests with known ground truth: textured objects
/// that move, rotate, deform, cross and occlude each other over a textured background, with one
/// cut. Deterministic.
struct DemoClip {
  static constexpr int frameCount = 150;
  static constexpr int objectCount = 3;
  static constexpr int cutAt = 100;  ///< the first frame of the second shot
  static cv::Size size() { return {854, 480}; }

  static cv::Mat image(FrameIndex frame);           ///< CV_8UC3 BGR
  static Mask truth(FrameIndex frame, int object);  ///< visible part; object 0 … count−1
  static const char* objectName(int object);        ///< "ball", …

  /// Encodes the clip to `path` (.mp4). Throws Error(Io).
  static void write(const std::filesystem::path& path, const WorkContext& work = {});
};

}  // namespace maskline
