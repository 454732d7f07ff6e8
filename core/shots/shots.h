// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
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
///
/// A cut is a change of picture and of colours far above the changes around it that the next frame
/// does not take back (as it would after a flash). A fade is a stretch of blank frames between two
/// shots, or a stretch in which one picture is blended into another.
class ShotDetector {
 public:
  /// A cut that this frame settled, if any (cuts are known one frame late, fades later).
  std::optional<ShotCut> feed(FrameIndex frame, const cv::Mat& bgr);
  /// What is still open at the end of the clip.
  std::optional<ShotCut> finish();

 private:
  struct Features {
    FrameIndex frame;
    cv::Mat small;       // CV_32F, luminance 0 … 1, 32 × 18
    cv::Mat histogram;   // CV_32F, one row that sums to 1
    float change = 0;    // from the frame before, 0 … 1
    bool blank = false;  // one colour all over
  };
  static Features describe(FrameIndex frame, const cv::Mat& bgr);
  static float difference(const Features& a, const Features& b);

  std::optional<ShotCut> settleCut(bool atEnd);
  std::optional<ShotCut> settleBlank();
  std::optional<ShotCut> settleBlend();
  std::optional<ShotCut> report(ShotCut cut);

  std::deque<Features> m_recent;          // newest last
  std::optional<FrameIndex> m_blankFrom;  // first frame of the present blank stretch
  bool m_seenPicture = false;             // a frame that was not blank
  std::optional<FrameIndex> m_lastCut;
};

}  // namespace maskline
