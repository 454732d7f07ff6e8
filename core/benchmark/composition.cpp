// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/composition.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace maskline {

double Dice::between(double from, double to) {
  return from + (to - from) * (static_cast<double>(m_bits()) + 0.5) / 4294967296.0;
}

double startOf(Dice& dice, double path, double margin, double side) {
  const double low = margin + std::max(0.0, -path), high = side - margin - std::max(0.0, path);
  return low < high ? dice.between(low, high) : (side - path) / 2;
}

cv::Mat fitted(const cv::Mat& image, cv::Size least) {
  const double scale = std::max(static_cast<double>(least.width) / image.cols,
                                static_cast<double>(least.height) / image.rows);
  cv::Mat result;
  cv::resize(image, result, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
  return result;
}

CutOut scaled(const CutOut& cut, double scale) {
  CutOut result;
  cv::resize(cut.image, result.image, {}, scale, scale, cv::INTER_AREA);
  cv::resize(cut.alpha, result.alpha, result.image.size(), 0, 0, cv::INTER_AREA);
  return result;
}

cv::Mat moved(const cv::Mat& image, cv::Point2d at, int border) {
  const cv::Matx23d shift(1, 0, at.x, 0, 1, at.y);
  cv::Mat result;
  cv::warpAffine(image, result, shift, sceneSize, cv::INTER_LINEAR, border);
  return result;
}

void lay(cv::Mat& picture, const cv::Mat& image, const cv::Mat& alpha) {
  for (int y = 0; y < picture.rows; ++y) {
    auto* to = picture.ptr<cv::Vec3b>(y);
    const auto* from = image.ptr<cv::Vec3b>(y);
    const auto* a = alpha.ptr<std::uint8_t>(y);
    for (int x = 0; x < picture.cols; ++x)
      for (int c = 0; c < 3 && a[x] > 0; ++c)
        to[x][c] = static_cast<std::uint8_t>((from[x][c] * a[x] + to[x][c] * (255 - a[x])) / 255);
  }
}

CutOut poseAt(const std::vector<CutOut>& poses, double time, bool mirrored) {
  const int count = static_cast<int>(poses.size());
  const int round = std::max(1, 2 * (count - 1));
  const int at = (static_cast<int>(time) + (mirrored ? count / 2 : 0)) % round;
  const CutOut& pose = poses[static_cast<std::size_t>(at < count ? at : round - at)];
  if (!mirrored) return pose;
  CutOut turned;
  cv::flip(pose.image, turned.image, 1);
  cv::flip(pose.alpha, turned.alpha, 1);
  return turned;
}

}  // namespace maskline
