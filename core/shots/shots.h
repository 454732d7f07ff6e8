// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <vector>

#include "core/base/ids.h"

namespace maskline {

/// Where a new shot begins. A fade is reported at its middle.
struct ShotCut {
  FrameIndex frame;  ///< first frame of the new shot
  bool fade = false;
  friend bool operator==(const ShotCut&, const ShotCut&) = default;
};

/// Finds cuts and fades in pictures fed in order. Any thread, one at a time.
class ShotDetector {
 public:
  /// A cut that this frame settled, if any (cuts are known one frame late, fades later).
  std::optional<ShotCut> feed(FrameIndex frame, const cv::Mat& bgr);
  /// What is still open at the end of the clip.
  std::optional<ShotCut> finish();

 private:
  struct Features {
    FrameIndex frame;
    cv::Mat small;      // CV_8UC1
    cv::Mat histogram;  // CV_32F
  };
  std::vector<Features> m_recent;
  std::vector<float> m_differences;
};

}  // namespace maskline
