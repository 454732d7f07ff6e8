// SPDX-License-Identifier: Apache-2.0
#include "core/mask/shapes.h"

#include <algorithm>
#include <cmath>

#include "core/mask/run_builder.h"

namespace maskline {

namespace {

/// Builds a mask row by row from stretches that come in order.
class RowPainter {
 public:
  explicit RowPainter(cv::Size size) : m_size(size) {}

  /// Pixels of row `y` whose centres lie in [left, right).
  void add(int y, double left, double right) {
    const double width = m_size.width;
    const auto first = static_cast<std::int64_t>(std::ceil(std::clamp(left - 0.5, 0.0, width)));
    const auto end = static_cast<std::int64_t>(std::ceil(std::clamp(right - 0.5, 0.0, width)));
    const std::int64_t row = std::int64_t(y) * m_size.width;
    const std::int64_t from = std::max(m_at, row + first), to = row + end;
    if (to <= from) return;
    m_runs.append(false, static_cast<std::uint32_t>(from - m_at));
    m_runs.append(true, static_cast<std::uint32_t>(to - from));
    m_at = to;
  }

  Mask finish() {
    const std::int64_t count = std::int64_t(m_size.width) * m_size.height;
    m_runs.append(false, static_cast<std::uint32_t>(count - m_at));
    return Mask::fromRuns(m_size, m_runs.take());
  }

 private:
  cv::Size m_size;
  RunBuilder m_runs;
  std::int64_t m_at = 0;
};

/// An edge of a polygon from its upper to its lower end.
struct Edge {
  double top, bottom;  // y
  double x, slope;     // x at `top`, dx/dy
  int winding;
};

std::vector<Edge> edgesOf(const std::vector<Ring>& rings) {
  std::vector<Edge> edges;
  for (const Ring& ring : rings) {
    if (ring.size() < 3) continue;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const cv::Point2d a = ring[i], b = ring[(i + 1) % ring.size()];
      if (a.y == b.y || !std::isfinite(a.x + a.y + b.x + b.y)) continue;
      const double slope = (b.x - a.x) / (b.y - a.y);
      if (a.y < b.y)
        edges.push_back({a.y, b.y, a.x, slope, 1});
      else
        edges.push_back({b.y, a.y, b.x, slope, -1});
    }
  }
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.top < b.top; });
  return edges;
}

struct Crossing {
  double x;
  int winding;
};

void paintRow(RowPainter& painter, int y, std::vector<Crossing>& crossings, FillRule rule) {
  std::sort(crossings.begin(), crossings.end(),
            [](const Crossing& a, const Crossing& b) { return a.x < b.x; });
  int winding = 0;
  for (std::size_t i = 0; i + 1 < crossings.size(); ++i) {
    winding += rule == FillRule::EvenOdd ? 1 : crossings[i].winding;
    const bool inside = rule == FillRule::EvenOdd ? winding % 2 == 1 : winding != 0;
    if (inside) painter.add(y, crossings[i].x, crossings[i + 1].x);
  }
}

/// The stretch of x that row `y` shares with everything within `radius` of the segment a … b: a
/// convex shape, so the hull of its parts (two disks and the band between them) on this row.
struct Stretch {
  double left, right;
};

void widenByDisk(Stretch& stretch, cv::Point2d centre, double radius, double y) {
  const double dy = y - centre.y, rest = radius * radius - dy * dy;
  if (rest < 0) return;
  const double half = std::sqrt(rest);
  stretch.left = std::min(stretch.left, centre.x - half);
  stretch.right = std::max(stretch.right, centre.x + half);
}

void widenByBand(Stretch& stretch, cv::Point2d a, cv::Point2d b, double radius, double y) {
  const cv::Point2d along = b - a;
  const double length = std::hypot(along.x, along.y);
  if (length == 0) return;
  const cv::Point2d side = cv::Point2d(-along.y, along.x) * (radius / length);
  const cv::Point2d corners[] = {a + side, b + side, b - side, a - side};
  for (int i = 0; i < 4; ++i) {
    const cv::Point2d p = corners[i], q = corners[(i + 1) % 4];
    if (p.y == q.y || y < std::min(p.y, q.y) || y > std::max(p.y, q.y)) continue;
    const double x = p.x + (q.x - p.x) * (y - p.y) / (q.y - p.y);
    stretch.left = std::min(stretch.left, x);
    stretch.right = std::max(stretch.right, x);
  }
}

/// The same as crossings of opposite winding, which the non-zero rule unites over all segments.
void addSegment(std::vector<std::vector<Crossing>>& rows, cv::Point2d a, cv::Point2d b,
                double radius) {
  const int height = static_cast<int>(rows.size());
  const double top = std::min(a.y, b.y) - radius - 0.5, bottom = std::max(a.y, b.y) + radius - 0.5;
  const int first = static_cast<int>(std::clamp(std::ceil(top), 0.0, double(height)));
  const int end = static_cast<int>(std::clamp(std::floor(bottom) + 1, 0.0, double(height)));
  for (int y = first; y < end; ++y) {
    Stretch stretch{1e30, -1e30};
    widenByDisk(stretch, a, radius, y + 0.5);
    widenByDisk(stretch, b, radius, y + 0.5);
    widenByBand(stretch, a, b, radius, y + 0.5);
    if (stretch.left > stretch.right) continue;
    rows[y].push_back({stretch.left, 1});
    // The rim belongs to a disk, but a crossing ends before itself.
    rows[y].push_back({std::nextafter(stretch.right, 1e30), -1});
  }
}

}  // namespace

Mask polygonMask(cv::Size size, const std::vector<Ring>& rings, FillRule rule) {
  RowPainter painter(size);
  const std::vector<Edge> edges = edgesOf(rings);
  std::vector<Edge> active;
  std::vector<Crossing> crossings;
  std::size_t next = 0;
  for (int y = 0; y < size.height; ++y) {
    const double centre = y + 0.5;
    for (; next < edges.size() && edges[next].top <= centre; ++next) active.push_back(edges[next]);
    std::erase_if(active, [&](const Edge& edge) { return edge.bottom <= centre; });
    crossings.clear();
    for (const Edge& edge : active)
      crossings.push_back({edge.x + (centre - edge.top) * edge.slope, edge.winding});
    paintRow(painter, y, crossings, rule);
  }
  return painter.finish();
}

Mask strokeMask(cv::Size size, std::span<const cv::Point2f> points, float radius) {
  std::vector<std::vector<Crossing>> rows(static_cast<std::size_t>(std::max(size.height, 0)));
  for (std::size_t i = 0; i < points.size(); ++i) {
    const cv::Point2f a = points[i == 0 ? 0 : i - 1], b = points[i];
    if (!std::isfinite(a.x + a.y + b.x + b.y) || (i == 0 && points.size() > 1)) continue;
    addSegment(rows, a, b, radius);
  }
  RowPainter painter(size);
  for (int y = 0; y < size.height; ++y) paintRow(painter, y, rows[y], FillRule::NonZero);
  return painter.finish();
}

Mask diskMask(cv::Size size, cv::Point2f centre, float radius) {
  return strokeMask(size, std::span(&centre, 1), radius);
}

Mask boxMask(cv::Size size, cv::Rect2f box) {
  const cv::Point2f a = box.tl(), b = box.br();
  return polygonMask(size, {{a, {b.x, a.y}, b, {a.x, b.y}}});
}

}  // namespace maskline
