// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic/motion_cue.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace maskline {
namespace {

constexpr int parameters = 8;
using Normal = cv::Matx<double, parameters, parameters>;
using Terms = cv::Vec<double, parameters>;

/// The model is linear in its parameters: u and v are the scalar products of these rows with them.
struct Rows {
  Terms u, v;
};

Rows rowsAt(double x, double y) {
  return {{1, x, y, 0, 0, 0, x * x, x * y}, {0, 0, 0, 1, x, y, x * y, y * y}};
}

struct Sample {
  Rows rows;
  cv::Vec2f motion;
};

std::vector<Sample> backgroundSamples(const cv::Mat& motion, const cv::Mat& object) {
  const int step = std::max(2, std::max(motion.cols, motion.rows) / 48);
  std::vector<Sample> samples;
  for (int y = step / 2; y < motion.rows; y += step)
    for (int x = step / 2; x < motion.cols; x += step)
      if (object.at<float>(y, x) < 0.2f)
        samples.push_back({rowsAt(2.0 * x / motion.cols - 1, 2.0 * y / motion.rows - 1),
                           motion.at<cv::Vec2f>(y, x)});
  return samples;
}

float errorOf(const Sample& s, const Terms& model) {
  return std::hypot(static_cast<float>(s.rows.u.dot(model)) - s.motion[0],
                    static_cast<float>(s.rows.v.dot(model)) - s.motion[1]);
}

/// Iteratively reweighted least squares with Cauchy weights, whose width shrinks.
Terms fitCamera(const std::vector<Sample>& samples) {
  Terms model;
  if (samples.size() < 2 * parameters) return model;
  double width = 8;
  for (int round = 0; round < 6; ++round) {
    Normal left = Normal::eye() * 1e-3;
    Terms right;
    for (const Sample& s : samples) {
      const double error = round == 0 ? 0 : errorOf(s, model) / width;
      const double weight = 1 / (1 + error * error);
      left += weight * (s.rows.u * s.rows.u.t() + s.rows.v * s.rows.v.t());
      right += weight * (s.rows.u * s.motion[0] + s.rows.v * s.motion[1]);
    }
    model = left.solve(right, cv::DECOMP_CHOLESKY);
    width = std::max(0.7, width / 2);
  }
  return model;
}

// Motion is binned finely near 0 and coarsely far away.
constexpr int bins = 21;
int binOf(float motion) {
  const float steps = std::copysign(2.2f * std::log1p(std::abs(motion) / 0.7f), motion);
  return std::clamp(cvRound(steps) + bins / 2, 0, bins - 1);
}

}  // namespace

cv::Mat motionWithoutCamera(const cv::Mat& motion, const cv::Mat& object) {
  const Terms model = fitCamera(backgroundSamples(motion, object));
  cv::Mat out(motion.size(), CV_32FC2);
  for (int y = 0; y < motion.rows; ++y) {
    for (int x = 0; x < motion.cols; ++x) {
      const Rows rows = rowsAt(2.0 * x / motion.cols - 1, 2.0 * y / motion.rows - 1);
      const cv::Vec2f camera(static_cast<float>(rows.u.dot(model)),
                             static_cast<float>(rows.v.dot(model)));
      out.at<cv::Vec2f>(y, x) = motion.at<cv::Vec2f>(y, x) - camera;
    }
  }
  return out;
}

cv::Mat motionLogRatio(const cv::Mat& left, const cv::Mat& prior, const cv::Mat& consistency) {
  cv::Mat inside = cv::Mat::zeros(bins, bins, CV_32F), outside = inside.clone();
  cv::Mat bin(left.size(), CV_16S);
  for (int y = 0; y < left.rows; ++y) {
    for (int x = 0; x < left.cols; ++x) {
      const cv::Vec2f m = left.at<cv::Vec2f>(y, x);
      const int v = binOf(m[1]), u = binOf(m[0]);
      bin.at<short>(y, x) = static_cast<short>(v * bins + u);
      const float p = prior.at<float>(y, x), weight = consistency.at<float>(y, x);
      inside.at<float>(v, u) += weight * std::max(0.0f, 2 * p - 1);
      outside.at<float>(v, u) += weight * std::max(0.0f, 1 - 2 * p);
    }
  }
  cv::GaussianBlur(inside, inside, {5, 5}, 1.0);
  cv::GaussianBlur(outside, outside, {5, 5}, 1.0);
  inside /= std::max(1.0, cv::sum(inside)[0]);
  outside /= std::max(1.0, cv::sum(outside)[0]);
  cv::Mat table(1, bins * bins, CV_32F);
  constexpr float floor = 3e-3f;
  for (int i = 0; i < bins * bins; ++i)
    table.at<float>(i) = std::clamp(std::log((inside.at<float>(i / bins, i % bins) + floor) /
                                             (outside.at<float>(i / bins, i % bins) + floor)),
                                    -3.0f, 3.0f);
  cv::Mat out(left.size(), CV_32F);
  for (int y = 0; y < left.rows; ++y)
    for (int x = 0; x < left.cols; ++x)
      out.at<float>(y, x) = table.at<float>(bin.at<short>(y, x)) * consistency.at<float>(y, x);
  return out;
}

}  // namespace maskline
