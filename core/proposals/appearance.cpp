// SPDX-License-Identifier: Apache-2.0
#include "core/proposals/appearance.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace maskline {
namespace {

constexpr int shades = 6;        // per channel of Lab
constexpr int colourSide = 160;  // of the image for the histogram, at most

cv::Mat weightsOn(cv::Size grid, const Mask& mask) {
  cv::Mat weights;
  cv::resize(mask.toMat(), weights, grid, 0, 0, cv::INTER_AREA);
  weights.convertTo(weights, CV_32F, 1 / 255.0);
  return weights;
}

/// A mask at another size that is not empty.
cv::Mat bitmapOf(const Mask& mask, cv::Size size) {
  cv::Mat bitmap;
  cv::resize(mask.toMat(), bitmap, size, 0, 0, cv::INTER_AREA);
  const cv::Mat half = bitmap > 127;
  return cv::countNonZero(half) > 0 ? half : bitmap > 0;
}

cv::Mat pooledFeatures(const FeatureMap& map, const Mask& mask) {
  const cv::Mat weights = weightsOn(map.grid, mask);
  cv::Mat mean = weights.reshape(1, 1) * map.rows;
  const double length = cv::norm(mean);
  return length > 0 ? cv::Mat(mean / length) : mean;
}

cv::Mat smallLab(const cv::Mat& image) {
  const double scale = std::min(1.0, double(colourSide) / std::max(image.cols, image.rows));
  cv::Mat lab;
  cv::resize(image, lab, {}, scale, scale, cv::INTER_AREA);
  cv::cvtColor(lab, lab, cv::COLOR_BGR2Lab);
  return lab;
}

cv::Mat colourShares(const cv::Mat& lab, const Mask& mask) {
  const cv::Mat bitmap = bitmapOf(mask, lab.size());
  cv::Mat shares = cv::Mat::zeros(1, 3 * shades, CV_32F);
  float count = 0;
  // Soft bins: a shade between two counts for both.
  for (int y = 0; y < lab.rows; ++y) {
    for (int x = 0; x < lab.cols; ++x) {
      if (bitmap.at<std::uint8_t>(y, x) == 0) continue;
      ++count;
      const auto pixel = lab.at<cv::Vec3b>(y, x);
      for (int c = 0; c < 3; ++c) {
        const float at = static_cast<float>(pixel[c]) / 255 * (shades - 1);
        const int bin = std::min(static_cast<int>(at), shades - 2);
        const float part = at - static_cast<float>(bin);
        shares.at<float>(0, c * shades + bin) += 1 - part;
        shares.at<float>(0, c * shades + bin + 1) += part;
      }
    }
  }
  shares /= std::max(1.0f, count * 3);
  cv::sqrt(shares, shares);
  return shares;
}

}  // namespace

ImageLook::ImageLook(FeatureMap features, const cv::Mat& image)
    : m_features(std::move(features)), m_lab(smallLab(image)), m_size(image.size()) {}

Appearance ImageLook::of(const Mask& mask) const {
  Appearance result;
  if (!m_features.empty()) result.features = pooledFeatures(m_features, mask);
  result.colours = colourShares(m_lab, mask);
  result.size = std::sqrt(static_cast<double>(mask.area()) / mask.size().area());
  // In the proportions of the image, whatever the size of the mask.
  const cv::Rect box = mask.boundingBox();
  result.shape = std::log(double(box.width) / mask.size().width * m_size.width) -
                 std::log(double(box.height) / mask.size().height * m_size.height);
  return result;
}

Likeness likenessOf(const Appearance& mask, const Appearance& example) {
  Likeness result;
  result.colours = mask.colours.dot(example.colours);
  const bool comparable = !mask.features.empty() && mask.features.size() == example.features.size();
  result.features = comparable ? mask.features.dot(example.features) : result.colours;
  result.larger = std::max(0.0, std::log(mask.size / example.size));
  result.shape = std::abs(mask.shape - example.shape);
  return result;
}

cv::Mat ImageLook::similarityTo(const Appearance& example) const {
  if (m_features.empty() || example.features.empty()) return {};
  const cv::Mat& rows = m_features.rows;
  cv::Mat cosines = rows * example.features.t();
  for (int cell = 0; cell < rows.rows; ++cell)
    cosines.at<float>(cell) /= std::max(1e-6f, static_cast<float>(cv::norm(rows.row(cell))));
  return cosines.reshape(1, m_features.grid.height);
}

}  // namespace maskline
