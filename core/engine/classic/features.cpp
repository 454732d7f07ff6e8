// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic/features.h"

#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace maskline {
namespace {

constexpr int orientations = 8;

/// Copies the channels of a grid-sized picture into columns of the feature matrix.
class Columns {
 public:
  explicit Columns(cv::Mat& features) : m_features(features) {}

  void put(const cv::Mat& picture, float weight) {
    const int channels = picture.channels();
    for (int y = 0, row = 0; y < picture.rows; ++y) {
      const float* from = picture.ptr<float>(y);
      for (int x = 0; x < picture.cols; ++x, ++row) {
        float* to = m_features.ptr<float>(row) + m_next;
        for (int c = 0; c < channels; ++c) to[c] = from[x * channels + c] * weight;
      }
    }
    m_next += channels;
  }

 private:
  cv::Mat& m_features;
  int m_next = 0;
};

/// Gradient magnitude shared between the two nearest of eight directions (as HOG does), averaged
/// over a neighbourhood and normalised by the neighbourhood's strength.
cv::Mat orientationHistogram(const cv::Mat& gray, cv::Size grid, int reach) {
  cv::Mat small, dx, dy, magnitude, angle;
  cv::resize(gray, small, grid, 0, 0, cv::INTER_AREA);
  small.convertTo(small, CV_32F, 1 / 255.0);
  cv::Sobel(small, dx, CV_32F, 1, 0, 3, 0.25);
  cv::Sobel(small, dy, CV_32F, 0, 1, 3, 0.25);
  cv::cartToPolar(dx, dy, magnitude, angle);
  cv::Mat bins = cv::Mat::zeros(grid, CV_32FC(orientations));
  for (int y = 0; y < grid.height; ++y) {
    const float* m = magnitude.ptr<float>(y);
    const float* a = angle.ptr<float>(y);
    float* to = bins.ptr<float>(y);
    for (int x = 0; x < grid.width; ++x, to += orientations) {
      const float position = a[x] * static_cast<float>(orientations / (2 * CV_PI));
      const int low = static_cast<int>(position);
      const float share = position - static_cast<float>(low);
      to[low % orientations] += m[x] * (1 - share);
      to[(low + 1) % orientations] += m[x] * share;
    }
  }
  cv::blur(bins, bins, {2 * reach + 1, 2 * reach + 1});
  for (int y = 0; y < grid.height; ++y) {
    float* to = bins.ptr<float>(y);
    for (int x = 0; x < grid.width; ++x, to += orientations) {
      float sum = 0.04f;  // flat places have no orientation, and noise must not give them one
      for (int i = 0; i < orientations; ++i) sum += to[i];
      for (int i = 0; i < orientations; ++i) to[i] = std::sqrt(to[i] / sum);
    }
  }
  return bins;
}

cv::Mat contrast(const cv::Mat& luminance, const cv::Mat& mean, int width) {
  cv::Mat squares, out;
  cv::multiply(luminance, luminance, squares);
  cv::blur(squares, squares, {width, width});
  out = squares - mean.mul(mean);
  cv::max(out, 0, out);
  cv::sqrt(out, out);
  return out;
}

}  // namespace

cv::Mat describeCells(const cv::Mat& lab, const cv::Mat& gray, cv::Size grid) {
  cv::Mat fine, middle, coarse;
  cv::resize(lab, fine, grid, 0, 0, cv::INTER_AREA);
  cv::blur(fine, middle, {5, 5});
  cv::blur(fine, coarse, {13, 13});
  cv::Mat luminance, meanMiddle, meanCoarse;
  cv::extractChannel(fine, luminance, 0);
  cv::extractChannel(middle, meanMiddle, 0);
  cv::extractChannel(coarse, meanCoarse, 0);

  cv::Mat features(grid.area(), featureCount, CV_32F);
  Columns columns(features);
  columns.put(fine, 1.0f);
  columns.put(middle, 1.0f);
  columns.put(coarse, 0.8f);
  columns.put(orientationHistogram(gray, grid, 3), 0.25f);
  columns.put(contrast(luminance, meanMiddle, 5), 1.0f);
  columns.put(contrast(luminance, meanCoarse, 13), 1.0f);
  return features;
}

}  // namespace maskline
