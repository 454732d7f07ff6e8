// SPDX-License-Identifier: Apache-2.0
#include "core/training/data/picture_warp.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

namespace maskline::training {
namespace {

constexpr int elasticGrid = 5;

cv::Mat sourceMap(const Warp& warp, cv::Size size) {
  cv::Mat map(size, CV_32FC2);
  cv::Mat elastic;
  if (!warp.elastic.empty()) {
    cv::resize(warp.elastic, elastic, map.size(), 0, 0, cv::INTER_CUBIC);
  }
  const cv::Matx23d& m = warp.toSource;
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      const cv::Vec2f e = elastic.empty() ? cv::Vec2f() : elastic.at<cv::Vec2f>(y, x);
      const double u = x + e[0], v = y + e[1];
      map.at<cv::Vec2f>(y, x) = {static_cast<float>(m(0, 0) * u + m(0, 1) * v + m(0, 2)),
                                 static_cast<float>(m(1, 0) * u + m(1, 1) * v + m(1, 2))};
    }
  }
  return map;
}

/// a after b.
cv::Matx23d chained(const cv::Matx23d& a, const cv::Matx23d& b) {
  const auto square = [](const cv::Matx23d& m) {
    return cv::Matx33d(m(0, 0), m(0, 1), m(0, 2), m(1, 0), m(1, 1), m(1, 2), 0, 0, 1);
  };
  const cv::Matx33d c = square(a) * square(b);
  return {c(0, 0), c(0, 1), c(0, 2), c(1, 0), c(1, 1), c(1, 2)};
}

}  // namespace

cv::Mat Warp::image(const cv::Mat& source, cv::Size size) const {
  cv::Mat result;
  cv::remap(source, result, sourceMap(*this, size), cv::noArray(), cv::INTER_LINEAR,
            cv::BORDER_REFLECT_101);
  return result;
}

cv::Mat Warp::mask(const cv::Mat& source, cv::Size size) const {
  cv::Mat result;
  cv::remap(source, result, sourceMap(*this, size), cv::noArray(), cv::INTER_LINEAR,
            cv::BORDER_CONSTANT, 0);
  return result >= 128;
}

Warp cropAround(cv::Point2d centre, double scale, cv::Size crop, bool mirrored) {
  const double sx = mirrored ? -scale : scale;
  const double halfWidth = (crop.width - 1) / 2.0, halfHeight = (crop.height - 1) / 2.0;
  return {{sx, 0, centre.x - sx * halfWidth, 0, scale, centre.y - scale * halfHeight}, {}};
}

Warp moved(const Warp& warp, cv::Point2d pivot, cv::Size crop, const MotionRange& range,
           Random& random) {
  const double side = std::sqrt(crop.area());
  const double angle = range.degrees * random.uniform(-1, 1) * CV_PI / 180;
  const double scale = random.factor(range.scale);
  const double shear = range.shear * random.uniform(-1, 1);
  const double c = std::cos(angle) * scale, s = std::sin(angle) * scale;
  cv::Matx23d m(c, -s + shear, 0, s, c, 0);
  for (int row = 0; row < 2; ++row) {
    const double origin = row == 0 ? pivot.x : pivot.y;
    m(row, 2) = origin - m(row, 0) * pivot.x - m(row, 1) * pivot.y +
                range.shift * side * random.uniform(-1, 1);
  }
  Warp result{chained(warp.toSource, m), cv::Mat(elasticGrid, elasticGrid, CV_32FC2)};
  for (int i = 0; i < elasticGrid * elasticGrid; ++i) {
    const double reach = range.elastic * side;
    result.elastic.at<cv::Vec2f>(i / elasticGrid, i % elasticGrid) = {
        static_cast<float>(random.uniform(-reach, reach)),
        static_cast<float>(random.uniform(-reach, reach))};
  }
  return result;
}

}  // namespace maskline::training
