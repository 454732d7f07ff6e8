// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <vector>

#include "core/benchmark/composition.h"
#include "core/mask/mask.h"
#include "core/media/frame_source.h"

namespace maskline {

/// What a scene of look-alikes is composed from, and how.
struct LookalikeParts {
  std::vector<CutOut> object;  ///< successive poses, shown back and forth; of about one size
  cv::Mat background;          ///< CV_8UC3
  int copies = 1;              ///< look-alikes, 1 or 2
  bool turnsBack = false;      ///< they come to the object and go back, else they cross it
  std::uint32_t seed = 1;      ///< decides sizes, paths, colours and what is in front
};

/// A composed clip of 512 × 288 pixels with known masks: an object and mirrored copies of it, of
/// slightly other colours, move before a slowly moving photograph. Each copy overlaps the object
/// once. The same parts give the same pixels.
class LookalikeScene final : public FrameSource {
 public:
  explicit LookalikeScene(const LookalikeParts& parts);

  const ClipInfo& info() const override { return m_info; }
  cv::Mat frame(FrameIndex index) override;
  double seconds(FrameIndex index) const override;
  Counters counters() const override { return {}; }

  /// The visible part of the object.
  Mask truth(FrameIndex index) const;
  /// The visible share of the object, 0 … 1.
  double visible(FrameIndex index) const;
  /// The copies, visible or not.
  Mask copies(FrameIndex index) const;

 private:
  struct Copy {
    double meets = 0;      // the frame on which it is nearest to the object
    cv::Point2d speed;     // relative to the object, pixels per frame
    cv::Point2d beside;    // from the object to it when they meet
    cv::Scalar colour;     // factors of the three channels
    bool inFront = false;  // of the object
  };
  CutOut placed(double time, cv::Point2d offset, bool mirrored) const;
  CutOut copyAt(const Copy& copy, double time) const;
  cv::Point2d centreAt(double time) const;

  LookalikeParts m_parts;
  ClipInfo m_info;
  std::vector<Copy> m_copies;
  cv::Point2d m_start, m_velocity, m_pan;  // as in OcclusionScene
};

}  // namespace maskline
