// SPDX-License-Identifier: Apache-2.0
#include "core/proposals/tile.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace maskline {
namespace {

constexpr int shownSide = 192;
constexpr int unit = 16;         // sides are multiples of it: few sizes
constexpr double around = 0.25;  // of the sides

cv::Rect areaAround(cv::Point2f centre, int side, cv::Size image) {
  const auto span = [side](float at, int length) {
    const int wanted = std::min(side, length);
    return cv::Range(0, wanted) +
           std::clamp(cvRound(at - 0.5f * static_cast<float>(wanted)), 0, length - wanted);
  };
  const cv::Range x = span(centre.x, image.width), y = span(centre.y, image.height);
  return {x.start, y.start, x.size(), y.size()};
}

}  // namespace

Tile::Tile(const cv::Mat& image, cv::Point2f centre, int side)
    : m_image(image.size()), m_area(areaAround(centre, std::max(1, side), image.size())) {
  const double scale = double(shownSide) / std::max(m_area.width, m_area.height);
  const auto shown = [scale](int length) {
    return std::max(2 * unit, cvRound(length * scale / unit) * unit);
  };
  cv::resize(image(m_area), m_pixels, {shown(m_area.width), shown(m_area.height)}, 0, 0,
             scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
}

double Tile::shareOf(cv::Size image) const {
  return std::sqrt(static_cast<double>(m_area.area()) / image.area());
}

cv::Point2f Tile::toTile(cv::Point2f image) const {
  return {(image.x - static_cast<float>(m_area.x)) * m_pixels.cols / m_area.width,
          (image.y - static_cast<float>(m_area.y)) * m_pixels.rows / m_area.height};
}

bool Tile::showsAround(cv::Point2f image) const {
  const auto inside = [](double at, int from, int length, int whole) {
    const double margin = around * length;
    return (from == 0 || at >= from + margin) &&
           (from + length == whole || at < from + length - margin) && at >= from &&
           at < from + length;
  };
  return inside(image.x, m_area.x, m_area.width, m_image.width) &&
         inside(image.y, m_area.y, m_area.height, m_image.height);
}

Mask Tile::cut(const Mask& image) const { return Mask::fromMat(image.toMat()(m_area)); }

Mask Tile::placed(const Mask& tile, cv::Size shown) const {
  const double x = double(shown.width) / m_image.width, y = double(shown.height) / m_image.height;
  const cv::Point from(cvRound(m_area.x * x), cvRound(m_area.y * y)),
      to(cvRound(m_area.br().x * x), cvRound(m_area.br().y * y));
  const cv::Rect place =
      cv::Rect(from, cv::Point(std::max(to.x, from.x + 1), std::max(to.y, from.y + 1))) &
      cv::Rect({}, shown);
  cv::Mat bitmap, whole = cv::Mat::zeros(shown, CV_8UC1);
  cv::resize(tile.toMat(), bitmap, place.size(), 0, 0, cv::INTER_LINEAR);
  cv::Mat(bitmap > 127).copyTo(whole(place));
  return Mask::fromMat(whole);
}

bool Tile::cutsOff(const Mask& tile) const {
  const cv::Rect box = tile.boundingBox();
  return (m_area.x > 0 && box.x == 0) || (m_area.y > 0 && box.y == 0) ||
         (m_area.br().x < m_image.width && box.br().x == tile.size().width) ||
         (m_area.br().y < m_image.height && box.br().y == tile.size().height);
}

}  // namespace maskline
