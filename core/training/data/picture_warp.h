// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "core/training/data/random.h"

namespace maskline::training {

/// A geometric warp from a source image to a crop: a similarity with shear, and a smooth elastic
/// displacement.
struct Warp {
  cv::Matx23d toSource;  ///< crop pixels -> source pixels
  cv::Mat elastic;       ///< CV_32FC2, a coarse grid in crop pixels; may be empty

  cv::Mat image(const cv::Mat& source, cv::Size size) const;  ///< mirrored beyond the border
  cv::Mat mask(const cv::Mat& source, cv::Size size) const;   ///< CV_8UC1 0 / 255, 0 beyond it
};

/// The range of motion between two frames of a clip.
struct MotionRange {
  double shift = 0.08;  ///< relative to the mean side of the crop
  double degrees = 10;
  double scale = 1.12;
  double shear = 0.05;
  double elastic = 0.02;  ///< relative to the mean side of the crop
};

/// The part of an image around a point, at `scale` source pixels per pixel of the crop, optionally
/// mirrored.
Warp cropAround(cv::Point2d centre, double scale, cv::Size crop, bool mirrored);
/// The same warp a frame later: moved at random around `pivot` (crop pixels).
Warp moved(const Warp& warp, cv::Point2d pivot, cv::Size crop, const MotionRange& range,
           Random& random);

}  // namespace maskline::training
