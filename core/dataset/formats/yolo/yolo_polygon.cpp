// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/yolo/yolo_polygon.h"

#include <algorithm>
#include <cstdio>

namespace maskline {

namespace {

/// A quarter of a pixel into the mask, which lies to the right of the line. Whether a program
/// takes the centres of pixels or rounds the line down to pixels, it finds those of the mask.
Ring inset(const Ring& ring) {
  constexpr float quarter = 0.25f;
  Ring result = ring;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const std::size_t next = (i + 1) % ring.size();
    const cv::Point2f way = ring[next] - ring[i];
    const cv::Point2f inwards(way.y == 0  ? 0
                              : way.y > 0 ? -quarter
                                          : quarter,
                              way.x == 0  ? 0
                              : way.x > 0 ? quarter
                                          : -quarter);
    result[i] += inwards;
    result[next] += inwards;
  }
  return result;
}

float distance(cv::Point2f a, cv::Point2f b) {
  const cv::Point2f d = a - b;
  return d.dot(d);
}

/// From the point of the line that is nearest to where the ring begins, around the ring and back.
void join(Ring& line, const Ring& ring) {
  if (line.empty()) {
    line = ring;
    return;
  }
  const auto nearest =
      std::ranges::min_element(line, {}, [&](cv::Point2f p) { return distance(p, ring.front()); });
  Ring detour = ring;
  detour.push_back(ring.front());
  detour.push_back(*nearest);
  line.insert(nearest + 1, detour.begin(), detour.end());
}

void append(std::string& text, double part) {
  char digits[32];
  int length = std::snprintf(digits, sizeof(digits), " %.6f", part);
  while (digits[length - 1] == '0') --length;
  if (digits[length - 1] == '.') --length;
  text.append(digits, static_cast<std::size_t>(length));
}

}  // namespace

Ring oneLineAround(const Mask& mask) {
  Ring line;
  for (const Outline& outline : outlines(mask)) {
    join(line, inset(outline.outer));
    for (const Ring& hole : outline.holes) join(line, inset(hole));
  }
  return line;
}

std::string normalisedText(const Ring& ring, cv::Size size) {
  std::string text;
  for (const cv::Point2f point : ring) {
    append(text, double(point.x) / size.width);
    append(text, double(point.y) / size.height);
  }
  return text;
}

}  // namespace maskline
