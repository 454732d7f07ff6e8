// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <opencv2/core.hpp>

#include "core/engine/classic/object_track.h"

namespace maskline {

/// What speaks for and against a tracked mask, each about 0 … 1.
struct TrackEvidence {
  enum Kind {
    ExpectedIou,   ///< IoU of the mask with a truth drawn from the fused probability
    CarriedIou,    ///< IoU with the mask that flow carried here
    LooksIou,      ///< IoU with what looks like the object on the anchors
    ColoursKept,   ///< likeness of the colours in the mask to those of the anchors
    ColoursAlike,  ///< likeness of the anchors' colours to those around them
    Compact,       ///< 1 for a disc, little for a thin or ragged shape
    AreaKept,      ///< area over the anchor's, or the inverse if that is smaller
    Large,         ///< size of the object, 0 for a few pixels
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
