// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <vector>

#include "core/benchmark/composed_scene.h"

namespace maskline {

/// What a scene of look-alikes is composed from, and how.
struct LookalikeParts {
  std::vector<CutOut> object;  ///< successive poses, shown back and forth; of about one size
  cv::Mat background;          ///< CV_8UC3
  int copies = 1;              ///< look-alikes, 1 or 2
  bool turnsBack = false;      ///< they come to the object and go back, else they cross it
  std::uint32_t seed = 1;      ///< decides sizes, paths, colours and what is in front
};

/// An object and mirrored copies of it, of slightly other colours. Each copy overlaps the object
/// once.
class LookalikeScene final : public ComposedScene {
 public:
  explicit LookalikeScene(const LookalikeParts& parts);

  cv::Mat frame(FrameIndex index) override;
  Mask truth(FrameIndex index) const override;
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
  CutOut copyAt(const Copy& copy, double time) const;

  bool m_turnsBack = false;
  std::vector<Copy> m_copies;
};

}  // namespace maskline
