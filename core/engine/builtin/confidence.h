// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

namespace maskline::builtin {

/// What speaks for and against a mask, each a number of about −5 … 5.
struct Cues {
  enum Cue {
    Iou,       ///< log-odds of the IoU that the network expects
    Contrast,  ///< mean likeness on the mask minus that around it
    Discord,   ///< tracking: how far apart the coarse and the fine picture's Iou are
    Age,       ///< tracking: log of 1 + frames since the start
    Fraying,   ///< tracking: how much more ragged the mask is than on any keyframe, at least 0
    count
  };
  std::array<double, count> values{};
};

/// Mean of `likeness` on a mask and, minus it, around it; CV_32F of one size, `probability` 0 … 1.
/// 0 where the mask is empty.
double contrastOf(const cv::Mat& probability, const cv::Mat& likeness);

/// Log of the length of a mask's outline, holes included, over the root of its area (Polsby &
/// Popper's compactness, turned round): about 1.27 for a disc of any size, more for anything else.
/// CV_8UC1; no less than a disc's, which is also that of specks and of nothing.
double raggednessOf(const cv::Mat& mask);

/// A linear function of the cues whose logistic is the confidence that users see: an estimate of
/// the IoU. Fitted by `maskline train calibrate` and kept in the weights file.
class Confidence {
 public:
  using Weights = std::array<double, Cues::count + 1>;  ///< the last is the constant

  /// What the network says, as it is.
  Confidence() { m_weights[Cues::Iou] = 1; }
  explicit Confidence(const Weights& weights) : m_weights(weights) {}
  /// As text() wrote it. Throws Error(Corrupt).
  explicit Confidence(const std::string& text);
  std::string text() const;

  float of(const Cues& cues) const;

 private:
  Weights m_weights{};
};

/// What cues went with which true IoU.
struct ConfidenceSample {
  Cues cues;
  double iou = 0;
};

/// Logistic regression of the IoU by iteratively reweighted least squares, held back a little. Cues
/// that do not vary get no weight.
Confidence fitConfidence(const std::vector<ConfidenceSample>& samples);

}  // namespace maskline::builtin
