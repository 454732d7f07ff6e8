// SPDX-License-Identifier: Apache-2.0
#include "core/engine/sam2/picture.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace maskline::sam2 {
namespace {

constexpr int fractionBits = 22;
constexpr double reach = 2;  ///< of the kernel, in source pixels when enlarging

double cubic(double x) {
  constexpr double a = -0.5;
  x = std::abs(x);
  if (x < 1) return ((a + 2) * x - (a + 3)) * x * x + 1;
  return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
}

/// What one pixel of the result is made of.
struct Tap {
  int first = 0;
  std::vector<int> weights;
};

std::vector<Tap> tapsOf(int from, int to) {
  const double scale = static_cast<double>(from) / to, stretch = std::max(scale, 1.0);
  std::vector<Tap> taps(to);
  for (int i = 0; i < to; ++i) {
    const double centre = (i + 0.5) * scale;
    const int first = std::max(0, static_cast<int>(centre - reach * stretch + 0.5));
    const int last = std::min(from, static_cast<int>(centre + reach * stretch + 0.5));
    std::vector<double> weights;
    double sum = 0;
    for (int x = first; x < last; ++x) {
      weights.push_back(cubic((x - centre + 0.5) / stretch));
      sum += weights.back();
    }
    taps[i].first = first;
    for (const double weight : weights) {
      const double fixed = weight / sum * (1 << fractionBits);
      taps[i].weights.push_back(static_cast<int>(fixed < 0 ? fixed - 0.5 : fixed + 0.5));
    }
  }
  return taps;
}

std::uint8_t rounded(int sum) {
  return static_cast<std::uint8_t>(std::clamp(sum >> fractionBits, 0, 255));
}

cv::Mat resizedColumns(const cv::Mat& image, int width) {
  const std::vector<Tap> taps = tapsOf(image.cols, width);
  const int channels = image.channels();
  cv::Mat result(image.rows, width, image.type());
  for (int y = 0; y < image.rows; ++y) {
    const std::uint8_t* from = image.ptr(y);
    std::uint8_t* to = result.ptr(y);
    for (const Tap& tap : taps) {
      for (int c = 0; c < channels; ++c) {
        int sum = 1 << (fractionBits - 1);
        const std::uint8_t* pixel = from + tap.first * channels + c;
        for (const int weight : tap.weights) {
          sum += *pixel * weight;
          pixel += channels;
        }
        *to++ = rounded(sum);
      }
    }
  }
  return result;
}

cv::Mat resizedRows(const cv::Mat& image, int height) {
  const std::vector<Tap> taps = tapsOf(image.rows, height);
  const int length = image.cols * image.channels();
  cv::Mat result(height, image.cols, image.type());
  std::vector<int> sums(length);
  for (int y = 0; y < height; ++y) {
    std::fill(sums.begin(), sums.end(), 1 << (fractionBits - 1));
    int row = taps[y].first;
    for (const int weight : taps[y].weights) {
      const std::uint8_t* from = image.ptr(row++);
      for (int x = 0; x < length; ++x) sums[x] += from[x] * weight;
    }
    std::transform(sums.begin(), sums.end(), result.ptr(y), rounded);
  }
  return result;
}

/// CV_8UC3 BGR -> 1 × 3 × H × W, RGB, 0 … 1.
at::Tensor fractions(const cv::Mat& image) {
  cv::Mat rgb;
  cv::cvtColor(image, rgb, cv::COLOR_BGR2RGB);
  const at::Tensor bytes = at::from_blob(rgb.data, {1, rgb.rows, rgb.cols, 3}, at::kByte);
  return bytes.permute({0, 3, 1, 2}).to(at::kFloat, false, true, at::MemoryFormat::Contiguous) /
         255.0;
}

at::Tensor normalised(const at::Tensor& fractions) {
  const at::Tensor mean = at::tensor({0.485f, 0.456f, 0.406f}).view({1, 3, 1, 1});
  const at::Tensor deviation = at::tensor({0.229f, 0.224f, 0.225f}).view({1, 3, 1, 1});
  return (fractions - mean) / deviation;
}

}  // namespace

at::Tensor singlePicture(const cv::Mat& image, int side, at::Device device) {
  return normalised(at::_upsample_bilinear2d_aa(fractions(image), {side, side}, false)).to(device);
}

at::Tensor videoPicture(const cv::Mat& image, int side, at::Device device) {
  return normalised(fractions(resizedBicubic(image, {side, side}))).to(device);
}

cv::Mat resizedBicubic(const cv::Mat& image, cv::Size size) {
  const cv::Mat columns = image.cols == size.width ? image : resizedColumns(image, size.width);
  return columns.rows == size.height ? columns : resizedRows(columns, size.height);
}

}  // namespace maskline::sam2
