// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <random>
#include <vector>

// What the composed clips of the benchmarks are made with.
namespace maskline {

inline const cv::Size sceneSize(512, 288);

/// An object cut out of an image, or as it lies in a frame.
struct CutOut {
  cv::Mat image;  ///< CV_8UC3
  cv::Mat alpha;  ///< CV_8UC1 of the same size, 255 on the object
};

/// Uniform in from … to; the same on every machine.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : m_bits(seed) {}
  double between(double from, double to);
  bool coin() { return between(0, 1) < 0.5; }

 private:
  std::mt19937 m_bits;
};

/// A start between the margins of 0 … side from which a path of this length stays between them.
double startOf(Dice& dice, double path, double margin, double side);

/// Resized to cover this size.
cv::Mat fitted(const cv::Mat& image, cv::Size least);
CutOut scaled(const CutOut& cut, double scale);
/// A frame that shows `image` with its top left corner at `at`; `border` as in cv::warpAffine().
cv::Mat moved(const cv::Mat& image, cv::Point2d at, int border);
/// Lays `image` over `picture` where `alpha` is above 0. All of one size.
void lay(cv::Mat& picture, const cv::Mat& image, const cv::Mat& alpha);
/// The pose of this time when poses are shown back and forth, one per frame. The mirrored one is
/// half a round ahead.
CutOut poseAt(const std::vector<CutOut>& poses, double time, bool mirrored);

}  // namespace maskline
