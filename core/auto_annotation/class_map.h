// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/auto_annotation/found_mask.h"
#include "core/auto_annotation/network_runner.h"
#include "core/auto_annotation/picture_input.h"

namespace maskline {

/// The class of each pixel.
struct ClassMap {
  cv::Mat classes;  ///< CV_16S; −1: none
  cv::Mat scores;   ///< CV_32F 0 … 1: the probability of that class, or unknownScore
};

/// The confidence of masks of a network that returns class numbers without probabilities.
constexpr float unknownScore = 0.5F;

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

/// The map of a picture from what a network returned for all of it. Throws what probabilitiesOf()
/// throws.
ClassMap classMapOf(const std::vector<NetworkOutput>& outputs, const OwnModel& model,
                    const Placement& place);

/// Joins what a network returned for tiles. Probabilities are weighted where tiles overlap; of
/// class numbers that of the tile with the greatest weight counts. Holds the planes of one row of
/// tiles at a time, because those of many classes of a large picture need gigabytes.
class TileJoiner {
 public:
  /// The model has a tileOverlap, and lives longer.
  TileJoiner(cv::Size picture, const OwnModel& model);
  /// In the order of tilesOf(). Throws what probabilitiesOf() throws.
  void add(cv::Rect tile, const std::vector<NetworkOutput>& outputs);
  ClassMap finish();

 private:
  void addNumbers(cv::Rect tile, const cv::Mat& numbers);
  void addPlanes(cv::Rect tile, const std::vector<cv::Mat>& planes);
  void settleAbove(int row);

  const OwnModel& m_model;
  const cv::Mat m_tileWeights;
  ClassMap m_map;
  int m_top = 0;  // the row of the picture that the first row of the planes is
  std::vector<cv::Mat> m_sums;
  cv::Mat m_weights;  // sums for planes, the greatest for numbers
};

/// The masks of a map: one for each class, or for things one for each connected region of at least
/// 16 pixels. Their score is the mean over the mask.
std::vector<FoundMask> masksOf(const ClassMap& map, const OwnModel& model, bool withThings);

}  // namespace maskline
