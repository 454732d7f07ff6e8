// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <opencv2/core.hpp>

#include "core/engine/object_track.h"

namespace maskline {

/// What speaks for and against a tracked mask, each about 0 … 1.
struct TrackEvidence {
  static constexpr int count = 8;
  std::array<float, count> values{};
};

TrackEvidence gatherEvidence(const ObjectTrack& track, const TrackGuess& guess,
                             const cv::Mat& settled, float before);

/// An estimate of the IoU with the truth, 0 … 1.
float confidenceOf(const TrackEvidence& evidence);

}  // namespace maskline
