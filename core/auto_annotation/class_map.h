// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/auto_annotation/found_mask.h"
#include "core/auto_annotation/network_runner.h"

namespace maskline {

/// The class of each pixel.
struct ClassMap {
  cv::Mat classes;  ///< CV_16S; −1: none
  cv::Mat scores;   ///< CV_32F 0 … 1: the probability of that class
};

/// The confidence of masks of a network that returns class numbers without probabilities.
constexpr float unknownScore = 0.5F;

/// The probabilities of the classes that a network returned for its input: CV_32F planes. A network
/// with one plane gives the probability of its only (or its last) class. With Argmax, planes of 0
/// and 1. Throws Error(BadInput) if the shape is another.
std::vector<cv::Mat> probabilitiesOf(const std::vector<NetworkOutput>& outputs,
                                     const OwnModel& model);

/// Chooses the best class of each pixel. A single class: none below 0.5.
class BestClasses {
 public:
  explicit BestClasses(cv::Size size);
  /// The probabilities of the next class: CV_32F of this size.
  void add(const cv::Mat& plane);
  ClassMap finish();

 private:
  ClassMap m_map;
  int m_count = 0;
};

/// Joins the probabilities of tiles, weighted where they overlap. Holds one row of tiles at a time,
/// because the planes of many classes of a large picture need gigabytes.
class TileJoiner {
 public:
  TileJoiner(cv::Size picture, cv::Size tile, std::size_t classes);
  /// In the order of tilesOf(). Planes of any size that cover the tile.
  void add(cv::Rect tile, const std::vector<cv::Mat>& planes, const cv::Mat& weights);
  ClassMap finish();

 private:
  void settleAbove(int row);

  ClassMap m_map;
  int m_top = 0;  // the row of the picture that the first row of the planes is
  std::vector<cv::Mat> m_sums;
  cv::Mat m_weights;
};

/// The masks of a map: one for each class, or for things one for each connected region of at least
/// 16 pixels. Their score is the mean over the mask, unknownScore with Argmax.
std::vector<FoundMask> masksOf(const ClassMap& map, const OwnModel& model, bool withThings);

}  // namespace maskline
