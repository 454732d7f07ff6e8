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

/// Finds cuts and fades in a sequence of frames. Any thread, one at a time.
///
/// A cut is a change of content and colours far above the changes around it that the next frame
/// does not revert (a flash is reverted). A fade is a run of blank frames between two shots, or a
/// run in which one shot is blended into the next.
class ShotDetector {
 public:
  /// The cut or fade that this frame confirms, if any. Cuts are confirmed one frame late, fades
  /// later.
  std::optional<ShotCut> feed(FrameIndex frame, const cv::Mat& bgr);
  /// The cut that is still unconfirmed at the end of the clip, if any.
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
