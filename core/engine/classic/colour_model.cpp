// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic/colour_model.h"

#include <algorithm>
#include <cmath>

namespace maskline {
namespace {

constexpr int lBins = 16, aBins = 32, bBins = 32;  // chroma uses about half of its range
constexpr int binCount = lBins * aBins * bBins;

int binOf(const cv::Vec3b& c) { return ((c[0] >> 4) * aBins + (c[1] >> 3)) * bBins + (c[2] >> 3); }

/// Convolves one axis of the cube with 1 2 1.
void smoothAxis(std::vector<float>& cube, int stride, int count) {
  std::vector<float> from = cube;
  for (int i = 0; i < binCount; ++i) {
    const int position = i / stride % count;
    const float before = position > 0 ? from[static_cast<std::size_t>(i - stride)] : 0;
    const float after = position + 1 < count ? from[static_cast<std::size_t>(i + stride)] : 0;
    cube[static_cast<std::size_t>(i)] =
        0.25f * before + 0.5f * from[static_cast<std::size_t>(i)] + 0.25f * after;
  }
}

cv::Mat histogram(const cv::Mat& lab8, const cv::Mat& weight) {
  std::vector<float> cube(binCount, 0.0f);
  for (int y = 0; y < lab8.rows; ++y) {
    const auto* colour = lab8.ptr<cv::Vec3b>(y);
    const auto* w = weight.ptr<float>(y);
    for (int x = 0; x < lab8.cols; ++x)
      if (w[x] > 0) cube[static_cast<std::size_t>(binOf(colour[x]))] += w[x];
  }
  smoothAxis(cube, 1, bBins);
  smoothAxis(cube, bBins, aBins);
  smoothAxis(cube, aBins * bBins, lBins);
  return cv::Mat(cube, true).reshape(1, 1);
}

void blend(cv::Mat& kept, const cv::Mat& seen, float keep) {
  const double mass = cv::sum(seen)[0];
  if (mass < 1e-3) return;
  kept = kept * keep + seen * ((1 - keep) / mass);
  const double total = cv::sum(kept)[0];
  if (total > 0) kept *= 1 / total;
}

float bhattacharyya(const cv::Mat& a, const cv::Mat& b) {
  cv::Mat product;
  cv::sqrt(a.mul(b), product);
  return static_cast<float>(cv::sum(product)[0]);
}

}  // namespace

ColourModel::ColourModel()
    : m_inside(cv::Mat::zeros(1, binCount, CV_32F)),
      m_outside(cv::Mat::zeros(1, binCount, CV_32F)) {}

void ColourModel::learn(const cv::Mat& lab8, const cv::Mat& inside, const cv::Mat& outside,
                        float keep) {
  blend(m_inside, histogram(lab8, inside), m_empty ? 0 : keep);
  blend(m_outside, histogram(lab8, outside), m_empty ? 0 : keep);
  m_empty = false;
}

cv::Mat ColourModel::logRatio(const cv::Mat& lab8) const {
  constexpr float floor = 3e-5f;  // a colour hardly seen says nothing either way
  constexpr float limit = 4;
  std::vector<float> table(binCount);
  for (int i = 0; i < binCount; ++i)
    table[static_cast<std::size_t>(i)] =
        std::clamp(std::log((m_inside.at<float>(i) + floor) / (m_outside.at<float>(i) + floor)),
                   -limit, limit);
  cv::Mat out(lab8.size(), CV_32F);
  for (int y = 0; y < lab8.rows; ++y) {
    const auto* colour = lab8.ptr<cv::Vec3b>(y);
    auto* to = out.ptr<float>(y);
    for (int x = 0; x < lab8.cols; ++x) to[x] = table[static_cast<std::size_t>(binOf(colour[x]))];
  }
  return out;
}

float ColourModel::overlap() const { return bhattacharyya(m_inside, m_outside); }

float ColourModel::similarity(const cv::Mat& lab8, const cv::Mat& mask) const {
  cv::Mat weight;
  mask.convertTo(weight, CV_32F, 1 / 255.0);
  cv::Mat seen = histogram(lab8, weight);
  const double mass = cv::sum(seen)[0];
  return mass > 0 ? bhattacharyya(m_inside, seen / mass) : 0.0f;
}

}  // namespace maskline
