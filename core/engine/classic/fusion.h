// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <opencv2/core.hpp>

namespace maskline {

/// What speaks for a pixel being the object: maps of log-odds or of 0 … 1, CV_32F, of one size.
struct PixelCues {
  enum Cue {
    Carried,            ///< log-odds of the mask carried by flow
    CarriedConsistent,  ///< … where forward and backward flow agree
    Distance,           ///< signed distance from the carried outline over object size, within ±1
    AnchorLooks,        ///< memory of the anchors
    AnchorFamiliar,     ///< … where the pixel looks familiar to it
    RecentLooks,        ///< memory of recent frames
    RecentFamiliar,
    AnchorColours,  ///< colour histograms of the anchors
    RecentColours,
    LocalLooks,     ///< pixels of like colour near by a frame ago
    LocalFamiliar,  ///< … where there were such
    Motion,         ///< moves like the object, not like its surroundings
    Inconsistent,   ///< 1 − consistency of the flow
    Count
  };
  std::array<cv::Mat, Count> maps;
};

/// Log-odds, CV_32F: a weighted sum of the cues, the weights fitted by logistic regression.
cv::Mat fuse(const PixelCues& cues);
/// The same of the cues that know nothing of the mask before.
cv::Mat fuseAppearance(const PixelCues& cues);

}  // namespace maskline
