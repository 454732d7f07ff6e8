// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <map>
#include <opencv2/core.hpp>

#include "ui/canvas/pyramid.h"

class QPainter;

namespace maskline {

class Viewport;

/// The frame as it is drawn: smooth when reduced, square pixels when enlarged, with a grid when the
/// pixels are large enough to be worked on one by one.
class FramePicture {
 public:
  void set(const cv::Mat& image);  ///< CV_8UC3 BGR, shared; empty = nothing
  bool empty() const { return m_pyramid.empty(); }
  /// Cost follows the clip region of the painter.
  void draw(QPainter& painter, const Viewport& viewport);

 private:
  const QImage& image(int level);

  Pyramid m_pyramid;
  std::map<int, QImage> m_images;  ///< by level, in the format that draws fastest
};

/// Nearest sampling from this many device pixels per image pixel on.
constexpr double nearestFrom = 3;

}  // namespace maskline
