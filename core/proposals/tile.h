// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "core/mask/mask.h"

namespace maskline {

/// A part of an image, resized so that the segmenter sees small things in it large enough.
class Tile {
 public:
  /// A square of `side` pixels around a point, moved into the image; smaller where the image is.
  Tile(const cv::Mat& image, cv::Point2f centre, int side);

  const cv::Rect& area() const { return m_area; }  ///< in the image
  const cv::Mat& pixels() const {
    return m_pixels;
  }  ///< CV_8UC3, `shownSide` along the longer side
  cv::Point2f toTile(cv::Point2f image) const;
  /// The root of its share of the image: what sizes in it are to be multiplied with.
  double shareOf(cv::Size image) const;
  /// Whether a point lies so far from the borders inside the image that its surroundings are seen.
  bool showsAround(cv::Point2f image) const;
  /// The part of a mask of the image that lies in the tile.
  Mask cut(const Mask& image) const;
  /// A mask of the tile, of any size, as a mask of the image at the size `shown`.
  Mask placed(const Mask& tile, cv::Size shown) const;
  /// Whether a mask of the tile, of any size, reaches a border that is none of the image.
  bool cutsOff(const Mask& tile) const;

 private:
  cv::Size m_image;
  cv::Rect m_area;
  cv::Mat m_pixels;
};

}  // namespace maskline
