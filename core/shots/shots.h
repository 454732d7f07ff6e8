// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <opencv2/core.hpp>
#include <optional>
#include <vector>

#include "core/shots/dissolve.h"

namespace maskline {

/// Where a new shot begins. A fade is reported at its middle.
struct ShotCut {
  FrameIndex frame;  ///< first frame of the new shot
  bool fade = false;
  friend bool operator==(const ShotCut&, const ShotCut&) = default;
};

/// Finds cuts and fades in a sequence of frames. Any thread, one at a time.
///
/// A cut is a change of content and colours far above the changes around it that the next frames
/// do not revert (a flash is reverted). A fade is a run of blank frames between two shots, or a
/// run in which one shot is blended into the next (see dissolve.h).
class ShotDetector {
 public:
  /// The cuts and fades that this frame confirms, in order. A cut is confirmed after a few more
  /// frames, a fade later.
  std::vector<ShotCut> feed(FrameIndex frame, const cv::Mat& bgr);
  /// Those that are still unconfirmed at the end of the clip.
  std::vector<ShotCut> finish();

 private:
  void settle(std::size_t at);
  bool isCut(std::size_t at) const;
  void settleBlank(std::size_t at);
  bool endsFade(std::size_t at) const;
  bool isSteady(std::size_t first, std::size_t last) const;
  void settleDissolve(std::size_t at);
  void endDissolve();
  void report(ShotCut cut, FrameIndex newShotFrom);

  std::deque<FrameFeatures> m_recent;          // newest last
  std::optional<FrameFeatures> m_beforeBlank;  // the last frame before the present blank stretch
  std::optional<FrameIndex> m_blankFrom;   // its first frame
  bool m_fadedOut = false;                 // into the blank stretch, rather than being covered
  bool m_fadingIn = false;                 // after a blank stretch
  std::optional<Dissolve> m_dissolve;      // the likeliest of those that overlap
  FrameIndex m_shotFrom;                   // no dissolve begins earlier
  std::optional<FrameIndex> m_lastReport;
  std::vector<ShotCut> m_found;
};

}  // namespace maskline
