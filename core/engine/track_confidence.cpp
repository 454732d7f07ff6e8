// SPDX-License-Identifier: Apache-2.0
#include "core/engine/track_confidence.h"

#include <algorithm>
#include <cmath>

namespace maskline {
namespace {

double meanWhere(const cv::Mat& values, const cv::Mat& where) {
  return cv::countNonZero(where) == 0 ? 0.0 : cv::mean(values, where)[0];
}

}  // namespace

TrackEvidence gatherEvidence(const ObjectTrack& track, const TrackGuess& guess,
                             const cv::Mat& settled, float before) {
  const cv::Mat mask = settled(guess.roi) > 0.5;
  const cv::Mat priorMask = guess.prior > 0.5;
  const double area = cv::countNonZero(mask);
  const double priorArea = cv::countNonZero(priorMask);
  const double both = cv::countNonZero(mask & priorMask);
  cv::Mat certainty = cv::abs(settled(guess.roi) - 0.5) * 2;
  const cv::Mat agrees = (guess.appearance > 0) & mask;
  TrackEvidence out;
  out.values = {static_cast<float>(meanWhere(guess.consistency, mask)),
                static_cast<float>(both / std::max(1.0, area + priorArea - both)),
                static_cast<float>(meanWhere(certainty, mask | priorMask)),
                static_cast<float>(cv::countNonZero(agrees) / std::max(1.0, area)),
                static_cast<float>(meanWhere(guess.familiarity, mask)),
                std::exp(-std::abs(std::log(
                    static_cast<float>(std::max(1.0, area) / std::max(1.0, track.anchorArea()))))),
                1.0f / (1.0f + 0.05f * static_cast<float>(track.stepsSinceAnchor())),
                before};
  return out;
}

float confidenceOf(const TrackEvidence& evidence) {
  const auto& v = evidence.values;
  const float score =
      -3.0f + 1.5f * v[0] + 1.5f * v[1] + 1.0f * v[2] + 1.0f * v[3] + 0.5f * v[5] + 1.0f * v[6];
  return 1 / (1 + std::exp(-score));
}

}  // namespace maskline
