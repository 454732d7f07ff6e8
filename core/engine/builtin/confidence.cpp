// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/confidence.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <sstream>

#include "core/engine/builtin/full_mask.h"
#include "core/engine/messages.h"

namespace maskline::builtin {
namespace {

constexpr int ringWidth = 5;  // cells
constexpr int rounds = 20;
constexpr double ofADisc = 3.545;  // length of its outline over the root of its area
constexpr double heldBack = 1e-3;  // of the mean square of a cue

double logistic(double x) { return 1 / (1 + std::exp(-x)); }

}  // namespace

double contrastOf(const cv::Mat& probability, const cv::Mat& targetScore) {
  const cv::Mat inside = probability > 0.5;
  if (cv::countNonZero(inside) == 0) return 0;
  cv::Mat ring;
  const int side = 2 * ringWidth + 1;
  cv::dilate(inside, ring, cv::getStructuringElement(cv::MORPH_ELLIPSE, {side, side}));
  ring -= inside;
  if (cv::countNonZero(ring) == 0) return 0;
  return cv::mean(targetScore, inside)[0] - cv::mean(targetScore, ring)[0];
}

Cues answerCues(const cv::Mat& logits, float iou, const cv::Mat& targetScore) {
  cv::Mat probability;
  cv::resize(sigmoidOf(logits), probability, targetScore.size(), 0, 0, cv::INTER_AREA);
  Cues cues;
  cues.values[Cues::Iou] = std::clamp(iou, -5.0f, 5.0f);
  cues.values[Cues::Contrast] = contrastOf(probability, targetScore);
  return cues;
}

double raggednessOf(const cv::Mat& mask) {
  std::vector<std::vector<cv::Point>> outlines;
  cv::findContours(mask, outlines, cv::RETR_LIST, cv::CHAIN_APPROX_NONE);
  double length = 0;
  for (const auto& outline : outlines) length += cv::arcLength(outline, true);
  const double root = std::sqrt(std::max(1, cv::countNonZero(mask)));
  return std::log(std::max(length / root, ofADisc));
}

Confidence::Confidence(const std::string& text) {
  std::istringstream in(text);
  for (double& weight : m_weights) {
    if (!(in >> weight)) {
      throw Error(messages::engine::confidenceUnreadable);
    }
  }
  if (in >> std::ws; !in.eof()) {
    throw Error(messages::engine::confidenceTooNew);
  }
}

std::string Confidence::text() const {
  std::ostringstream out;
  out.precision(6);
  for (const double weight : m_weights) out << weight << ' ';
  std::string result = out.str();
  result.pop_back();
  return result;
}

float Confidence::of(const Cues& cues) const {
  double sum = m_weights.back();
  for (int i = 0; i < Cues::count; ++i) sum += m_weights[i] * cues.values[i];
  return static_cast<float>(logistic(sum));
}

Confidence fitConfidence(const std::vector<ConfidenceSample>& samples) {
  constexpr int width = Cues::count + 1;
  cv::Mat_<double> weights = cv::Mat_<double>::zeros(width, 1);
  for (int round = 0; round < rounds; ++round) {
    cv::Mat_<double> curvature = cv::Mat_<double>::zeros(width, width);
    cv::Mat_<double> slope = cv::Mat_<double>::zeros(width, 1);
    cv::Mat_<double> squares = cv::Mat_<double>::zeros(width, 1);
    for (const ConfidenceSample& sample : samples) {
      cv::Mat_<double> x(width, 1, 1.0);
      std::copy(sample.cues.values.begin(), sample.cues.values.end(), x.begin());
      const double p = logistic(weights.dot(x));
      curvature += std::max(p * (1 - p), 1e-4) * x * x.t();
      slope += (sample.iou - p) * x;
      squares += x.mul(x);
    }
    for (int i = 0; i < width; ++i) {
      const double penalty = heldBack * squares(i) + 1e-9;
      curvature(i, i) += penalty;
      slope(i) -= penalty * weights(i);
    }
    cv::Mat step;
    cv::solve(curvature, slope, step, cv::DECOMP_CHOLESKY);
    weights += step;
  }
  Confidence::Weights result;
  std::copy(weights.begin(), weights.end(), result.begin());
  return Confidence(result);
}

}  // namespace maskline::builtin
