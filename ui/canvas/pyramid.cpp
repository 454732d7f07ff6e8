// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/pyramid.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <utility>

namespace maskline {

namespace {

cv::Mat halve(const cv::Mat& from) {
  const int right = from.cols % 2;
  const int bottom = from.rows % 2;
  cv::Mat even = from;
  if (right || bottom)
    cv::copyMakeBorder(from, even, 0, bottom, 0, right,
                       from.channels() == 1 ? cv::BORDER_CONSTANT : cv::BORDER_REPLICATE);
  cv::Mat half;
  cv::resize(even, half, even.size() / 2, 0, 0, cv::INTER_AREA);
  return half;
}

}  // namespace

Pyramid::Pyramid(cv::Mat original) {
  if (!original.empty()) m_levels.push_back(std::move(original));
}

const cv::Mat& Pyramid::level(int n) {
  while (static_cast<int>(m_levels.size()) <= n) m_levels.push_back(halve(m_levels.back()));
  return m_levels[static_cast<std::size_t>(n)];
}

int Pyramid::levelFor(double deviceZoom) const {
  const int most = static_cast<int>(std::log2(std::max(1, std::min(size().width, size().height))));
  const int wanted = deviceZoom >= 1 ? 0 : static_cast<int>(std::floor(-std::log2(deviceZoom)));
  return std::clamp(wanted, 0, most);
}

}  // namespace maskline
