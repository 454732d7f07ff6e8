// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic/track_confidence.h"

#include <algorithm>
#include <cmath>

#include "core/engine/classic/mask_evidence.h"

namespace maskline {
namespace {

double overlap(const cv::Mat& a, const cv::Mat& b) {
  const int either = cv::countNonZero(a | b);
  return either == 0 ? 1.0 : static_cast<double>(cv::countNonZero(a & b)) / either;
}

}  // namespace

TrackEvidence gatherEvidence(const ObjectTrack& track, const TrackGuess& guess,
                             const WorkingFrame& picture, const cv::Mat& settled) {
  const cv::Mat mask = settled(guess.roi) > 0.5;
  const double area = cv::countNonZero(mask);
  const double areaRatio = (area + 1) / (track.anchorArea() + 1);
  TrackEvidence out;
  const auto put = [&](TrackEvidence::Kind kind, double value) {
    out.values[static_cast<std::size_t>(kind)] = static_cast<float>(value);
  };
  put(TrackEvidence::ExpectedIou, expectedIou(guess.logit, mask));
  put(TrackEvidence::CarriedIou, overlap(mask, guess.prior > 0.5));
  put(TrackEvidence::AppearanceIou, overlap(mask, fuseAppearance(guess.cues) > 0));
  put(TrackEvidence::ColoursKept,
      area < 1 ? 0 : track.anchorColours().similarity(picture.lab8(guess.roi), mask));
  put(TrackEvidence::ColoursAlike, track.anchorColours().overlap());
  put(TrackEvidence::Compact, compactness(mask));
  put(TrackEvidence::AreaKept, std::min(areaRatio, 1 / areaRatio));
  put(TrackEvidence::Large, std::min(1.0, std::log1p(area) / 10));
  return out;
}

float confidenceOf(const TrackEvidence& evidence) {
  // Fitted by logistic regression to the IoU on the training sequences of DAVIS 2016.
  constexpr std::array<float, TrackEvidence::Count> weights{
      1.50f,   // ExpectedIou
      0.63f,   // CarriedIou
      0.75f,   // AppearanceIou
      0.0f,    // ColoursKept: see below
      -0.65f,  // ColoursAlike
      0.70f,   // Compact
      0.38f,   // AreaKept
      0.54f,   // Large
  };
  float score = -1.6f;
  for (std::size_t i = 0; i < weights.size(); ++i) score += weights[i] * evidence.values[i];
  // Something of quite other colours is another thing, however well it was tracked.
  const float same = std::min(1.0f, evidence.values[TrackEvidence::ColoursKept] / 0.7f);
  return same / (1 + std::exp(-score));
}

}  // namespace maskline
