// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <opencv2/core.hpp>

namespace maskline::builtin {

/// Where an object should be next if it keeps its size and moves on as it did. Keeps a mask from
/// going over to an object that looks like it, where both touch. Has an effect only after such a
/// rival was seen, and not on small masks, whose size varies by chance. The idea of a motion model
/// beside the memory is that of SAMURAI (Yang et al. 2024). One instance per object and pass; masks
/// are CV_32F, 0 … 1, of one size.
class SteadyMotion {
 public:
  /// Where the object is expected, CV_8UC1; empty while it does not move steadily or has no rival.
  cv::Mat expected() const;
  /// Corrects the mask warped by optical flow after frames that were not as usual: the flow may
  /// have followed the other object. A mask with nothing above 0.5 stays: the object is searched
  /// for.
  void guide(cv::Mat& carried) const;
  /// Takes out of `logits` (CV_32F, of any size) what lies off the expected mask, if the mask is
  /// much larger than usual or in several large pieces. Returns whether it did.
  bool restrain(cv::Mat& logits) const;
  /// Notes the mask of the next frame. `targetScore` (CV_32F of the same size) says what looks like
  /// the object. Returns whether the mask may be remembered: there is no rival, or it is as usual.
  bool note(const cv::Mat& mask, const cv::Mat& targetScore);

 private:
  double usualArea() const;
  cv::Mat moved() const;
  cv::Mat farFrom(const cv::Mat& place) const;

  cv::Mat m_mask;              // the last usual one
  cv::Point2d m_velocity;      // pixels per frame
  std::deque<double> m_areas;  // of the last usual masks, 0 … 1 of the picture
  int m_steady = 0;            // usual masks in a row that lay as expected
  int m_since = 0;             // frames since the last one
  int m_rival = 0;             // frames for which a rival is still reckoned with
};

}  // namespace maskline::builtin
