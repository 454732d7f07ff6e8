// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/labelme/labelme_drawing.h"

#include <algorithm>
#include <cmath>

namespace maskline {

namespace {

cv::Point pixelOf(cv::Point2d point) {
  return {static_cast<int>(point.x), static_cast<int>(point.y)};
}

/// Whole numbers; those in the middle between two go down, or up.
int halfDown(float x) { return static_cast<int>(std::ceil(x - 0.5F)); }
int halfUp(float x) { return static_cast<int>(std::floor(x + 0.5F)); }

class Canvas {
 public:
  explicit Canvas(cv::Size size) : m_bitmap(cv::Mat::zeros(size, CV_8UC1)) {}

  int rows() const { return m_bitmap.rows; }
  /// The pixels of a row from the first to the last.
  void draw(int y, int first, int last) {
    first = std::max(first, 0);
    last = std::min(last, m_bitmap.cols - 1);
    if (y < 0 || y >= m_bitmap.rows || first > last) return;
    m_bitmap.row(y).colRange(first, last + 1).setTo(1);
  }
  Mask mask() const { return Mask::fromMat(m_bitmap); }

 private:
  cv::Mat m_bitmap;
};

/// How far a line moves to the right from one row to the next.
float slope(cv::Point a, cv::Point b) {
  return static_cast<float>(b.x - a.x) / static_cast<float>(b.y - a.y);
}

class PolygonDrawing {
 public:
  PolygonDrawing(Canvas& canvas, const std::vector<cv::Point2d>& ring) : m_canvas(canvas) {
    for (const cv::Point2d& point : ring)
      if (const cv::Point pixel = pixelOf(point); m_ring.empty() || pixel != m_ring.back())
        m_ring.push_back(pixel);
    if (m_ring.size() > 1 && m_ring.front() == m_ring.back()) m_ring.pop_back();
    const auto [top, bottom] = std::ranges::minmax(m_ring, {}, &cv::Point::y);
    m_top = top.y;
    m_bottom = bottom.y;
  }

  void draw() {
    for (int y = std::max(m_top, 0); y < std::min(m_bottom, m_canvas.rows()); ++y) fillRow(y);
    for (std::size_t i = 0; i < m_ring.size(); ++i) {
      drawLevel(m_ring[i], after(i));
      drawTip(before(i), m_ring[i], after(i));
    }
  }

 private:
  cv::Point before(std::size_t i) const { return m_ring[i == 0 ? m_ring.size() - 1 : i - 1]; }
  cv::Point after(std::size_t i) const { return m_ring[i + 1 == m_ring.size() ? 0 : i + 1]; }

  void fillRow(int y) {
    std::vector<float> crossings;
    for (std::size_t i = 0; i < m_ring.size(); ++i) {
      const cv::Point a = m_ring[i], b = after(i);
      if (y < std::min(a.y, b.y) || y >= std::max(a.y, b.y)) continue;
      crossings.push_back(static_cast<float>(y - a.y) * slope(a, b) + static_cast<float>(a.x));
    }
    std::ranges::sort(crossings);
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
      m_canvas.draw(y, halfUp(crossings[i]), halfDown(crossings[i + 1]));
  }

  /// A corner, and the line to the next one if it stays in the row.
  void drawLevel(cv::Point corner, cv::Point next) {
    const int x = corner.y == next.y ? next.x : corner.x;
    m_canvas.draw(corner.y, std::min(corner.x, x), std::max(corner.x, x));
  }

  /// Fills the gap between a flat tip at the top or bottom and the row beside it.
  void drawTip(cv::Point from, cv::Point tip, cv::Point to) {
    const bool upper = from.y > tip.y && to.y > tip.y;
    const bool lowest = from.y < tip.y && to.y < tip.y && tip.y == m_bottom;
    if (!upper && !lowest) return;
    const float down = upper ? 1 : -1, x = static_cast<float>(tip.x);
    const auto [left, right] =
        std::minmax({x + down * slope(tip, from), x + down * slope(tip, to)});
    if (left > x + 1) m_canvas.draw(tip.y, tip.x, halfUp(left) - 1);
    if (right < x - 1) m_canvas.draw(tip.y, halfUp(right) + 1, tip.x);
  }

  Canvas& m_canvas;
  std::vector<cv::Point> m_ring;
  int m_top = 0, m_bottom = 0;
};

}  // namespace

Mask labelmePolygon(cv::Size size, const std::vector<cv::Point2d>& ring) {
  Canvas canvas(size);
  PolygonDrawing(canvas, ring).draw();
  return canvas.mask();
}

Mask labelmeBox(cv::Size size, const std::vector<cv::Point2d>& points) {
  const auto [left, right] = std::ranges::minmax(points, {}, &cv::Point2d::x);
  const auto [top, bottom] = std::ranges::minmax(points, {}, &cv::Point2d::y);
  const cv::Point first = pixelOf({left.x, top.y}), last = pixelOf({right.x, bottom.y});
  Canvas canvas(size);
  for (int y = std::max(first.y, 0); y <= std::min(last.y, size.height - 1); ++y)
    canvas.draw(y, first.x, last.x);
  return canvas.mask();
}

Mask labelmeCircle(cv::Size size, cv::Point2d centre, cv::Point2d rim) {
  const double radius = std::hypot(rim.x - centre.x, rim.y - centre.y);
  const cv::Point2d reach(radius, radius);
  const cv::Point first = pixelOf(centre - reach), last = pixelOf(centre + reach);
  const double width = last.x - first.x + 1, height = last.y - first.y + 1;
  Canvas canvas(size);
  for (int y = std::max(first.y, 0); y <= std::min(last.y, size.height - 1); ++y) {
    const double up = (2 * (y - first.y) + 1) / height - 1;
    const double half = std::sqrt(std::max(1 - up * up, 0.0)) * width / 2;
    const double middle = first.x + (width - 1) / 2;
    canvas.draw(y, cvCeil(middle - half), cvFloor(middle + half));
  }
  return canvas.mask();
}

}  // namespace maskline
