// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <vector>

#include "core/benchmark/composition.h"
#include "core/mask/mask.h"
#include "core/media/frame_source.h"

namespace maskline {

/// What a scene is composed from, and how.
struct OcclusionParts {
  std::vector<CutOut> object;  ///< successive poses, shown back and forth; of about one size
  cv::Mat background;          ///< CV_8UC3
  cv::Mat cover;               ///< CV_8UC3, the texture of the occluder
  bool round = false;          ///< the occluder is an ellipse, else a rectangle
  bool lookAlike = false;      ///< a mirrored copy of the object moves beside it and stays visible
  int hidden = 15;             ///< for so many frames the object is wholly covered
  std::uint32_t seed = 1;      ///< decides sizes, paths and directions
};

/// A composed clip of 512 × 288 pixels with known masks: an object moves before a slowly moving
/// photograph; an occluder moves over it, stays with it for some frames and moves on. The same
/// parts give the same pixels.
class OcclusionScene final : public FrameSource {
 public:
  explicit OcclusionScene(const OcclusionParts& parts);

  const ClipInfo& info() const override { return m_info; }
  cv::Mat frame(FrameIndex index) override;
  double seconds(FrameIndex index) const override;
  Counters counters() const override { return {}; }

  /// The visible part of the object.
  Mask truth(FrameIndex index) const;
  /// The visible share of the object, 0 … 1.
  double visible(FrameIndex index) const;

 private:
  CutOut objectAt(double time, cv::Point2d offset, bool mirrored) const;
  cv::Mat coverAt(double time) const;  // CV_8UC1
  cv::Point2d centreAt(double time) const;

  OcclusionParts m_parts;
  ClipInfo m_info;
  cv::Size2d m_extent;              // of the largest pose
  cv::Point2d m_start, m_velocity;  // of the object's centre, pixels and pixels per frame
  cv::Point2d m_pan;                // of the background
  cv::Point2d m_direction;          // of the occluder relative to the object
  cv::Point2d m_besides;            // from the object to its look-alike
};

}  // namespace maskline
