// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/yolo/yolo_polygon.h"

#include <algorithm>
#include <cstdio>
#include <limits>

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

/// The shortest cut from a point of a ring to a point of the line.
struct Cut {
  float length = std::numeric_limits<float>::infinity();
  std::size_t from = 0;
  cv::Point2f to;
};

struct Piece {
  Ring ring;
  Cut cut;
};

void shorten(Piece& piece, const Ring& joined) {
  for (std::size_t i = 0; i < piece.ring.size(); ++i)
    for (const cv::Point2f point : joined)
      if (const float length = distance(piece.ring[i], point); length < piece.cut.length)
        piece.cut = {length, i, point};
}

/// Over the cut, around the ring and back.
void join(Ring& line, const Piece& piece) {
  Ring detour = piece.ring;
  std::ranges::rotate(detour, detour.begin() + static_cast<std::ptrdiff_t>(piece.cut.from));
  detour.push_back(detour.front());
  detour.push_back(piece.cut.to);
  const auto at = std::ranges::find(line, piece.cut.to);
  line.insert(at + 1, detour.begin(), detour.end());
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
  std::vector<Piece> pieces;
  for (const Outline& outline : outlines(mask)) {
    pieces.push_back({inset(outline.outer), {}});
    for (const Ring& hole : outline.holes) pieces.push_back({inset(hole), {}});
  }
  if (pieces.empty()) return {};
  Ring line = pieces.front().ring, joined = line;
  pieces.erase(pieces.begin());
  while (!pieces.empty()) {
    for (Piece& piece : pieces) shorten(piece, joined);
    const auto next =
        std::ranges::min_element(pieces, {}, [](const Piece& piece) { return piece.cut.length; });
    join(line, *next);
    joined = std::move(next->ring);
    pieces.erase(next);
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
