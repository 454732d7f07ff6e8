// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

namespace maskline::builtin {

/// The cues from which the confidence of a mask is computed, each about −5 … 5.
struct Cues {
  enum Cue {
    Iou,              ///< log-odds of the IoU estimated by the network
    Contrast,         ///< mean target score on the mask minus the mean around it
    ScaleDifference,  ///< tracking: difference of the IoU estimates at the coarse and the fine
                      ///< scale
    Age,              ///< tracking: log of 1 + frames since the start
    Raggedness,       ///< tracking: raggedness above the maximum over all keyframes, at least 0
    count
  };
  std::array<double, count> values{};
};

/// The mean of `targetScore` on a mask minus the mean around it. Both maps are CV_32F of one size,
/// `probability` 0 … 1. 0 if the mask is empty.
double contrastOf(const cv::Mat& probability, const cv::Mat& targetScore);

/// Iou and Contrast of an answer of the network: log-odds CV_32F, its estimate of the IoU, and the
/// target score (CV_32F) at a lower resolution.
Cues answerCues(const cv::Mat& logits, float iou, const cv::Mat& targetScore);

/// The logarithm of outline length, holes included, over the square root of the area (the inverse
/// of Polsby & Popper's compactness). About 1.27 for a disc of any size, more for other shapes.
/// `mask` is CV_8UC1. The result is at least that of a disc, also for tiny and empty masks.
double raggednessOf(const cv::Mat& mask);

/// A logistic regression from the cues to the confidence, an estimate of the IoU. Fitted by
/// `maskline train calibrate` and stored in the weights file.
class Confidence {
 public:
  using Weights = std::array<double, Cues::count + 1>;  ///< the last one is the bias

  /// Returns the estimate of the network unchanged.
  Confidence() { m_weights[Cues::Iou] = 1; }
  explicit Confidence(const Weights& weights) : m_weights(weights) {}
  /// Parses the output of text(). Throws Error(Corrupt).
  explicit Confidence(const std::string& text);
  std::string text() const;

  float of(const Cues& cues) const;

 private:
  Weights m_weights{};
};

/// The cues of a mask with its true IoU.
struct ConfidenceSample {
  Cues cues;
  double iou = 0;
};

/// Fits the logistic regression by iteratively reweighted least squares with slight regularisation.
/// Constant cues get weight 0.
Confidence fitConfidence(const std::vector<ConfidenceSample>& samples);

}  // namespace maskline::builtin
