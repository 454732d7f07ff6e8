// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/mask/mask.h"

namespace maskline {

/// The division of an image into cells of similar colour and size, whose borders follow edges.
/// Every pixel belongs to one cell. May be read from any thread.
///
/// Source: Achanta et al. 2012, "SLIC Superpixels Compared to State-of-the-Art Superpixel Methods",
/// as implemented by OpenCV; three iterations, fragments are merged into their neighbours.
class Superpixels {
 public:
  static constexpr int smallestSize = 4, largestSize = 128;

  /// `image` is CV_8UC3 BGR and not empty. `size` is the side of a cell in pixels on average,
  /// clamped to smallestSize … largestSize and to the image. Any thread.
  Superpixels(const cv::Mat& image, int size);

  cv::Size imageSize() const { return m_labels.size(); }
  int count() const { return static_cast<int>(m_boxes.size()); }
  /// The number of the cell at a pixel, 0 … count() − 1; −1 outside the image.
  int at(cv::Point pixel) const;
  Mask cell(int number) const;
  /// The cells at these pixels; pixels outside the image add nothing.
  Mask cellsAt(std::span<const cv::Point> pixels) const;

 private:
  cv::Mat m_labels;  // CV_32SC1
  std::vector<cv::Rect> m_boxes;
};

}  // namespace maskline
