// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <map>
#include <opencv2/core.hpp>

#include "ui/canvas/pyramid.h"

class QPainter;

namespace maskline {

class Viewport;

/// Draws the frame: smooth when reduced, with square pixels when enlarged, and with a pixel grid at
/// high zoom.
class FramePicture {
 public:
  void set(const cv::Mat& image);  ///< CV_8UC3 BGR, shared; empty = nothing
  bool empty() const { return m_pyramid.empty(); }
  /// The cost is proportional to the clip region of the painter.
  void draw(QPainter& painter, const Viewport& viewport);

 private:
  const QImage& image(int level);

  Pyramid m_pyramid;
  std::map<int, QImage> m_images;  ///< by pyramid level, in the format that draws fastest
};

/// From this many device pixels per image pixel on, sampling is nearest-neighbour.
constexpr double nearestFrom = 3;

}  // namespace maskline
