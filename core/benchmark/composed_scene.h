// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/benchmark/composition.h"
#include "core/mask/mask.h"
#include "core/media/frame_source.h"

namespace maskline {

/// A composed clip of 512 × 288 pixels with known masks: an object moves along a nearly straight
/// path before a slowly moving photograph. The same parts give the same pixels.
class ComposedScene : public FrameSource {
 public:
  const ClipInfo& info() const final { return m_info; }
  double seconds(FrameIndex index) const final;
  Counters counters() const final { return {}; }

  /// The visible part of the object.
  virtual Mask truth(FrameIndex index) const = 0;
  /// The visible share of the object, 0 … 1.
  double visible(FrameIndex index) const;

 protected:
  /// The limits of what is chosen at random, in pixels and pixels per frame.
  struct Limits {
    double smallest = 0, largest = 0;               ///< the longer side of the object
    cv::Point2d pan;                                ///< of the background, to either side
    double slowest = 0, fastest = 0, vertical = 0;  ///< the object
    cv::Point2d margin;                             ///< between the object's centre and the border
  };

  explicit ComposedScene(int frames);
  /// `object`: successive poses, shown back and forth. Returns the longer side of the object.
  double compose(Dice& dice, const std::vector<CutOut>& object, const cv::Mat& background,
                 const Limits& limits);

  /// The object's centre on the path from its start to its end.
  cv::Point2d pathAt(double time) const { return m_start + m_velocity * time; }
  cv::Point2d centreAt(double time) const;
  /// The object, or its mirrored copy, at an offset from its centre.
  CutOut objectAt(double time, cv::Point2d offset, bool mirrored) const;
  cv::Mat objectMask(double time) const;
  cv::Mat backgroundAt(double time) const;
  cv::Size2d extent() const;  ///< of the largest pose

 private:
  ClipInfo m_info;
  std::vector<CutOut> m_object;
  cv::Mat m_background;
  cv::Point2d m_start, m_velocity;  // of the object's centre
  cv::Point2d m_pan;                // of the background
};

}  // namespace maskline
