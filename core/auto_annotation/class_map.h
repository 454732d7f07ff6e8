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

/// Collects the probabilities of all tiles, or of the whole picture, weighted where tiles overlap.
class ClassMapBuilder {
 public:
  ClassMapBuilder(cv::Size picture, std::size_t classes);
  /// Planes of the size of `tile`, whose part inside the picture counts.
  void add(cv::Rect tile, const std::vector<cv::Mat>& planes, const cv::Mat& weights);
  ClassMap finish() const;

 private:
  std::vector<cv::Mat> m_sums;
  cv::Mat m_weights;
};
/// The best class of each pixel of planes of one size. A single plane: none below 0.5.
ClassMap bestClasses(const std::vector<cv::Mat>& planes);

/// The masks of a map: one for each class, or for things one for each connected region of at least
/// 16 pixels. Their score is the mean over the mask, unknownScore with Argmax.
std::vector<FoundMask> masksOf(const ClassMap& map, const OwnModel& model, bool withThings);

}  // namespace maskline
