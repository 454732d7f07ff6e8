// SPDX-License-Identifier: Apache-2.0
#include "core/training/data/photometry.h"

#include <array>
#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace maskline::training {
namespace {

struct Appearance {
  double gain = 1, offset = 0, gamma = 1, saturation = 1;
  std::array<double, 3> channel{1, 1, 1};
};

Appearance randomAppearance(double strength, Random& random) {
  Appearance appearance;
  appearance.gain = random.factor(1 + 0.35 * strength);
  appearance.offset = random.uniform(-30, 30) * strength;
  appearance.gamma = random.factor(1 + 0.3 * strength);
  appearance.saturation = random.factor(1 + 0.5 * strength);
  for (double& c : appearance.channel) c = random.factor(1 + 0.12 * strength);
  return appearance;
}

void apply(const Appearance& appearance, cv::Mat& frame) {
  cv::Mat gray, grays;
  cv::cvtColor(frame, gray, cv::COLOR_BGR2GRAY);
  cv::cvtColor(gray, grays, cv::COLOR_GRAY2BGR);
  cv::addWeighted(frame, appearance.saturation, grays, 1 - appearance.saturation, 0, frame);
  cv::Mat table(1, 256, CV_8UC3);
  for (int i = 0; i < 256; ++i) {
    for (int c = 0; c < 3; ++c) {
      const double value =
          255 * std::pow(i / 255.0, appearance.gamma) * appearance.gain * appearance.channel[c];
      table.at<cv::Vec3b>(0, i)[c] = cv::saturate_cast<uchar>(value + appearance.offset);
    }
  }
  cv::LUT(frame, table, frame);
}

void motionBlur(cv::Mat& frame, Random& random) {
  const int length = 3 + 2 * random.below(4);
  cv::Mat kernel = cv::Mat::zeros(length, length, CV_32F);
  const double angle = random.uniform(0, CV_PI);
  const cv::Point2d half(length / 2, length / 2);
  const cv::Point2d reach = cv::Point2d(std::cos(angle), std::sin(angle)) * (length / 2.0);
  cv::line(kernel, half - reach, half + reach, cv::Scalar(1));
  cv::filter2D(frame, frame, -1, kernel / cv::sum(kernel)[0]);
}

void addNoise(cv::Mat& frame, double deviation, Random& random) {
  cv::Mat noise(frame.size(), CV_16SC3), wide;
  cv::RNG(static_cast<std::uint64_t>(random.uniform(1, 1e9)))
      .fill(noise, cv::RNG::NORMAL, 0, deviation);
  frame.convertTo(wide, CV_16S);
  cv::add(wide, noise, wide);
  wide.convertTo(frame, CV_8U);
}

/// As a camera's codec leaves it.
void compress(cv::Mat& frame, int quality) {
  std::vector<unsigned char> bytes;
  cv::imencode(".jpg", frame, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
  cv::imdecode(bytes, cv::IMREAD_COLOR, &frame);
}

/// As a smaller picture that was enlarged.
void coarsen(cv::Mat& frame, double scale) {
  cv::Mat small;
  cv::resize(frame, small, {}, scale, scale, cv::INTER_AREA);
  cv::resize(small, frame, frame.size(), 0, 0, cv::INTER_LINEAR);
}

}  // namespace

void augmentAppearance(std::vector<cv::Mat>& frames, Random& random) {
  Appearance common = randomAppearance(1, random);
  const bool dark = random.chance(0.08);
  if (dark) common.gain *= random.uniform(0.2, 0.5);
  const bool gray = random.chance(0.05);
  const bool soft = random.chance(0.15);
  const double noise = dark || random.chance(0.2) ? random.uniform(2, 8) : 0;
  const double detail = random.chance(0.1) ? random.uniform(0.4, 0.8) : 1;
  const int quality = random.chance(0.2) ? 15 + random.below(45) : 100;
  const double sigma = random.uniform(0.5, 1.2);
  for (cv::Mat& frame : frames) {
    apply(common, frame);
    Appearance own = randomAppearance(0.2, random);
    if (gray) own.saturation = 0;
    apply(own, frame);
    if (soft) cv::GaussianBlur(frame, frame, {}, sigma);
    if (random.chance(0.1)) motionBlur(frame, random);
    if (detail < 1) coarsen(frame, detail);
    if (noise > 0) addNoise(frame, noise, random);
    if (quality < 100) compress(frame, quality);
  }
}

}  // namespace maskline::training
