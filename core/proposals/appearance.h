// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "core/engine/segmenter.h"

namespace maskline {

/// What a mask covers, in figures that can be compared between images.
struct Appearance {
  cv::Mat features;  ///< 1 × n, CV_32F, unit length; empty without a feature map
  cv::Mat colours;   ///< 1 × n, CV_32F: roots of the shares of the colours
  double size = 0;   ///< root of the mask's share of the image
  double shape = 0;  ///< logarithm of width over height of its box
};

/// An image of which the appearance of masks is asked.
class ImageLook {
 public:
  /// `image` is CV_8UC3 BGR; `features` may be empty.
  ImageLook(FeatureMap features, const cv::Mat& image);

  /// Masked average pooling of the features, and a histogram of the colours. The mask has the size
  /// of the image or a smaller one of the same shape, and is not empty.
  Appearance of(const Mask& mask) const;
  /// The cosine of each cell to an appearance, CV_32F of the grid of the features. Empty without
  /// features.
  cv::Mat similarityTo(const Appearance& example) const;

 private:
  FeatureMap m_features;
  cv::Mat m_lab;  // small
  cv::Size m_size;
};

/// How much an appearance is like that of an example.
struct Likeness {
  double features = 0;  ///< cosine, −1 … 1; without features the coefficient of the colours
  double colours = 0;   ///< Bhattacharyya coefficient, 0 … 1
  double larger = 0;    ///< logarithm of its size over that of the example, at least 0
  double shape = 0;     ///< difference of the shapes, at least 0
};
Likeness likenessOf(const Appearance& mask, const Appearance& example);

}  // namespace maskline
