// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <vector>

#include "core/benchmark/composed_scene.h"

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

/// An occluder moves over the object, stays with it for some frames and moves on.
class OcclusionScene final : public ComposedScene {
 public:
  explicit OcclusionScene(const OcclusionParts& parts);

  cv::Mat frame(FrameIndex index) override;
  Mask truth(FrameIndex index) const override;

 private:
  cv::Mat coverAt(double time) const;  // CV_8UC1

  OcclusionParts m_parts;
  cv::Size2d m_extent;      // of the largest pose
  cv::Point2d m_direction;  // of the occluder relative to the object
  cv::Point2d m_besides;    // from the object to its look-alike
};

}  // namespace maskline
