// SPDX-License-Identifier: Apache-2.0
#include "core/review/mask_figures.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <vector>

namespace maskline {
namespace {

constexpr int cells = 16;  // per side of a sketch
constexpr double duplicateIou = 0.8;

/// The pixels begin … end−1 of one row.
struct Segment {
  int y, begin, end;
};

template <class Fn>
void forEachSegment(const Mask& mask, Fn fn) {
  const std::int64_t width = mask.size().width;
  std::int64_t at = 0;
  for (std::size_t i = 0; i < mask.runs().size(); ++i) {
    const std::int64_t end = at + mask.runs()[i];
    while (i % 2 == 1 && at < end) {
      const std::int64_t x = at % width, length = std::min(end - at, width - x);
      fn(Segment{static_cast<int>(at / width), static_cast<int>(x), static_cast<int>(x + length)});
      at += length;
    }
    at = end;
  }
}

cv::Point2f centroidOf(const Mask& mask, std::int64_t area) {
  double x = 0, y = 0;
  forEachSegment(mask, [&](const Segment& s) {
    const double length = s.end - s.begin;
    x += length * (s.begin + s.end) / 2;
    y += length * (s.y + 0.5);
  });
  const double count = static_cast<double>(area);
  return {static_cast<float>(x / count), static_cast<float>(y / count)};
}

/// Adds to `line` the share of each cell that lies between `begin` and `end`, both in cells.
void cover(float* line, double begin, double end, double weight) {
  begin = std::max(begin, 0.0);
  end = std::min(end, double(cells));
  for (int cell = static_cast<int>(begin); cell < end; ++cell)
    line[cell] +=
        static_cast<float>(weight * (std::min(end, cell + 1.0) - std::max(begin, double(cell))));
}

MaskSketch sketchOf(const Mask& mask, std::int64_t area, cv::Point2f centre) {
  MaskSketch sketch{};
  const double cell = 4 * std::sqrt(static_cast<double>(area)) / cells;  // in pixels
  const auto inCells = [&](double pixel, double middle) {
    return (pixel - middle) / cell + cells / 2.0;
  };
  forEachSegment(mask, [&](const Segment& s) {
    const double top = std::max(inCells(s.y, centre.y), 0.0);
    const double bottom = std::min(inCells(s.y + 1, centre.y), double(cells));
    for (int row = static_cast<int>(top); row < bottom; ++row)
      cover(&sketch[static_cast<std::size_t>(row * cells)], inCells(s.begin, centre.x),
            inCells(s.end, centre.x), std::min(bottom, row + 1.0) - std::max(top, double(row)));
  });
  return sketch;
}

std::vector<Segment> segmentsOf(const Mask& mask) {
  std::vector<Segment> out;
  forEachSegment(mask, [&](const Segment& s) { out.push_back(s); });
  return out;
}

/// Whether one of the sorted `segments` in row `y` is in contact with the pixels of `s`.
bool meets(const std::vector<Segment>& segments, int y, const Segment& s) {
  const auto found =
      std::ranges::lower_bound(segments, std::tuple(y, s.begin), {},
                               [](const Segment& other) { return std::tuple(other.y, other.end); });
  return found != segments.end() && found->y == y && found->begin <= s.end;
}

bool nearlyEqual(const FrameRecord& a, const FrameRecord& b) {
  const auto [less, more] = std::minmax(a.summary.area, b.summary.area);
  if (static_cast<double>(less) < duplicateIou * static_cast<double>(more)) return false;
  return iou(a.mask, b.mask) >= duplicateIou;
}

cv::Rect grown(cv::Rect box) { return {box.x - 1, box.y - 1, box.width + 2, box.height + 2}; }

}  // namespace

MaskFigures figuresOf(const FrameSummary& summary, const Mask& mask) {
  MaskFigures figures;
  figures.summary = summary;
  if (mask.empty()) return figures;
  const std::int64_t area = mask.area();
  figures.centre = centroidOf(mask, area);
  figures.sketch = sketchOf(mask, area, figures.centre);
  return figures;
}

double shapeSimilarity(const MaskSketch& a, const MaskSketch& b) {
  double both = 0, either = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    both += std::min(a[i], b[i]);
    either += std::max(a[i], b[i]);
  }
  return either > 0 ? both / either : 1;
}

bool inContact(const Mask& a, const Mask& b) {
  if ((grown(a.boundingBox()) & b.boundingBox()).empty()) return false;
  const std::vector<Segment> others = segmentsOf(b);
  return std::ranges::any_of(segmentsOf(a), [&](const Segment& s) {
    return meets(others, s.y - 1, s) || meets(others, s.y, s) || meets(others, s.y + 1, s);
  });
}

FrameFigures figuresOf(FrameIndex frame, const std::map<ObjectId, FrameRecord>& records) {
  FrameFigures figures{frame, {}, {}, {}};
  for (auto a = records.begin(); a != records.end(); ++a) {
    MaskFigures& own = figures.objects[a->first];
    own = figuresOf(a->second.summary, a->second.mask);
    own.disagreement = a->second.disagreement;
    for (auto b = std::next(a); b != records.end(); ++b) {
      if (!inContact(a->second.mask, b->second.mask)) continue;
      figures.contacts.emplace(a->first, b->first);
      if (nearlyEqual(a->second, b->second)) figures.duplicates.emplace(a->first, b->first);
    }
  }
  return figures;
}

}  // namespace maskline
