// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <opencv2/core.hpp>

#include "core/engine/classic/object_track.h"

namespace maskline {

/// The cues for the confidence of a tracked mask, each about 0 … 1.
struct TrackEvidence {
  enum Kind {
    ExpectedIou,    ///< expected IoU under the fused probability
    CarriedIou,     ///< IoU with the mask warped by flow
    AppearanceIou,  ///< IoU with the region that matches the appearance of the anchors
    ColoursKept,    ///< similarity of the colours in the mask to those of the anchors
    ColoursAlike,   ///< similarity of the object colours to the background colours on the anchors
    Compact,        ///< 1 for a disc, near 0 for thin or ragged shapes
    AreaKept,       ///< ratio of the area to that of the anchors, or its inverse if smaller
    Large,          ///< object size, 0 for a few pixels
    Count
  };
  std::array<float, Count> values{};
};

/// `settled` is CV_32F of working size.
TrackEvidence gatherEvidence(const ObjectTrack& track, const TrackGuess& guess,
                             const WorkingFrame& picture, const cv::Mat& settled);

/// An estimate of the IoU with the truth, 0 … 1.
float confidenceOf(const TrackEvidence& evidence);

}  // namespace maskline
