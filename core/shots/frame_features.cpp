// SPDX-License-Identifier: Apache-2.0
#include "core/shots/frame_features.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace maskline {
namespace {

constexpr double blankContrast = 0.02;  // standard deviation of luminance
constexpr int reach = 3;                // cells that the picture may shift between two frames

cv::Mat colourHistogram(const cv::Mat& bgr) {
  constexpr int levels = 6;
  cv::Mat histogram = cv::Mat::zeros(1, levels * levels * levels, CV_32F);
  for (int y = 0; y < bgr.rows; ++y) {
    for (int x = 0; x < bgr.cols; ++x) {
      const cv::Vec3b c = bgr.at<cv::Vec3b>(y, x);
      const auto level = [&](int channel) { return c[channel] * levels / 256; };
      histogram.at<float>((level(0) * levels + level(1)) * levels + level(2)) += 1;
    }
  }
  return histogram / static_cast<double>(bgr.total());
}

double gradientEnergy(const cv::Mat& m) {
  return cv::norm(m.colRange(1, m.cols), m.colRange(0, m.cols - 1), cv::NORM_L2SQR) +
         cv::norm(m.rowRange(1, m.rows), m.rowRange(0, m.rows - 1), cv::NORM_L2SQR);
}

}  // namespace

FrameFeatures featuresOf(FrameIndex frame, const cv::Mat& bgr) {
  FrameFeatures features;
  features.frame = frame;
  cv::Mat small, gray, colours;
  cv::resize(bgr, small, {64, 36}, 0, 0, cv::INTER_AREA);
  features.histogram = colourHistogram(small);
  cv::resize(small, colours, {16, 9}, 0, 0, cv::INTER_AREA);
  colours.reshape(1).convertTo(features.colours, CV_32F, 1 / 255.0);
  cv::cvtColor(small, gray, cv::COLOR_BGR2GRAY);
  gray.convertTo(gray, CV_32F, 1 / 255.0);
  features.detail = gradientEnergy(gray);
  cv::Scalar mean, deviation;
  cv::meanStdDev(gray, mean, deviation);
  features.contrast = deviation[0] * deviation[0];
  features.blank = deviation[0] < blankContrast;
  cv::resize(gray, features.luminance, {32, 18}, 0, 0, cv::INTER_AREA);
  return features;
}

float pictureDifference(const FrameFeatures& a, const FrameFeatures& b) {
  const cv::Mat &first = a.luminance, &second = b.luminance;
  double best = 1;
  for (int dy = -reach; dy <= reach; ++dy) {
    for (int dx = -reach; dx <= reach; ++dx) {
      const cv::Rect here(std::max(0, dx), std::max(0, dy), first.cols - std::abs(dx),
                          first.rows - std::abs(dy));
      const cv::Rect there = here - cv::Point(dx, dy);
      best = std::min(best, cv::norm(first(here), second(there), cv::NORM_L1) / here.area());
    }
  }
  return static_cast<float>(best);
}

float difference(const FrameFeatures& a, const FrameFeatures& b) {
  const auto colours = static_cast<float>(cv::norm(a.histogram, b.histogram, cv::NORM_L1) / 2);
  return std::sqrt(colours * std::min(1.0F, 4 * pictureDifference(a, b)));
}

double correlation(const FrameFeatures& a, const FrameFeatures& b) {
  const cv::Mat x = a.luminance - cv::mean(a.luminance)[0];
  const cv::Mat y = b.luminance - cv::mean(b.luminance)[0];
  return x.dot(y) / (std::sqrt(x.dot(x) * y.dot(y)) + 1e-9);
}

}  // namespace maskline
