// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <opencv2/core.hpp>

namespace maskline {

/// The per-pixel cues for belonging to the object: maps of log-odds or of 0 … 1, CV_32F, of one
/// size.
struct PixelCues {
  enum Cue {
    Carried,            ///< log-odds of the mask warped by flow
    CarriedConsistent,  ///< the same, where forward and backward flow agree
    Distance,           ///< signed distance from the warped outline over object size, within ±1
    AnchorAppearance,   ///< appearance memory of the anchors
    AnchorFamiliar,     ///< the same, weighted by familiarity
    RecentAppearance,   ///< appearance memory of recent frames
    RecentFamiliar,
    AnchorColours,  ///< colour histograms of the anchors
    RecentColours,
    LocalAppearance,  ///< similar pixels near by in the previous frame
    LocalFamiliar,    ///< the same, weighted by how many such pixels there were
    Motion,           ///< moves like the object rather than its surroundings
    Inconsistent,     ///< 1 − consistency of the flow
    Count
  };
  std::array<cv::Mat, Count> maps;
};

/// Log-odds, CV_32F: a weighted sum of the cues, with weights fitted by logistic regression.
cv::Mat fuse(const PixelCues& cues);
/// The same, using only cues that do not depend on the previous mask.
cv::Mat fuseAppearance(const PixelCues& cues);

}  // namespace maskline
