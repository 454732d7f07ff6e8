// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/auto_annotation/own_model.h"

namespace maskline {

/// Where a picture lies in the input of a network: scaled to `inner`, the rest is padding.
struct Placement {
  cv::Size picture;
  cv::Size input;
  cv::Rect inner;

  cv::Point2d toPicture(cv::Point2d inInput) const;
};
Placement placed(cv::Size picture, const ModelInput& input);

/// CV_8UC3 BGR → 1 × 3 × height × width, CV_32F.
cv::Mat inputOf(const cv::Mat& picture, const Placement& place, const ModelInput& input);

/// A map of the input (CV_32F or CV_8U, any size that covers the input) brought to the picture.
cv::Mat backToPicture(const cv::Mat& map, const Placement& place, int interpolation);

/// The tiles of a picture: each of size `tile`, neighbours share at least `overlap` pixels, the
/// last ones end at the edge. A picture smaller than a tile gives one that reaches beyond it.
std::vector<cv::Rect> tilesOf(cv::Size picture, cv::Size tile, int overlap);
/// The weight of each pixel of a tile where tiles overlap: falls to the edges over `overlap`
/// pixels.
cv::Mat tileWeights(cv::Size tile, int overlap);
/// The part of the picture in a tile, continued by its edge pixels where the tile reaches beyond.
cv::Mat cutTile(const cv::Mat& picture, cv::Rect tile);

}  // namespace maskline
