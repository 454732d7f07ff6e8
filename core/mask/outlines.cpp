// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <opencv2/imgproc.hpp>

#include "core/mask/mask_part.h"
#include "core/mask/shapes.h"

namespace maskline {

namespace {

// A mask as a picture with one unset pixel around it, so that every set pixel has neighbours.
struct Framed {
  cv::Mat set;       // CV_8UC1
  cv::Mat labels;    // CV_32SC1: connected parts over 8 neighbours
  cv::Point offset;  // of the picture's origin in the mask
};

Framed framed(const Mask& mask) {
  const cv::Rect box = mask.boundingBox();
  Framed picture;
  picture.offset = box.tl() - cv::Point(1, 1);
  cv::copyMakeBorder(partOf(mask, box), picture.set, 1, 1, 1, 1, cv::BORDER_CONSTANT,
                     cv::Scalar(0));
  cv::connectedComponents(picture.set, picture.labels, 8, CV_32S);
  return picture;
}

// Steps along pixel corners with the set pixel on the right hand.
const std::array<cv::Point, 4> steps{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};
constexpr int east = 0;

/// The pixels ahead of a corner when looking in a direction: left and right of the line ahead.
cv::Point aheadLeft(cv::Point corner, int direction) {
  static const std::array<cv::Point, 4> pixel{{{0, -1}, {0, 0}, {-1, 0}, {-1, -1}}};
  return corner + pixel[direction];
}
cv::Point aheadRight(cv::Point corner, int direction) {
  return aheadLeft(corner, (direction + 1) % 4);
}

/// Follows the edge that starts at `corner` to the east; marks the upper edges it passes in `seen`.
Ring trace(const Framed& picture, cv::Mat& seen, cv::Point corner) {
  Ring ring;
  const cv::Point start = corner;
  int direction = east;
  do {
    ring.push_back(cv::Point2f(corner + picture.offset));
    const int before = direction;
    do {
      if (direction == east) seen.at<std::uint8_t>(corner) = 1;
      corner += steps[direction];
      // Left first: pixels that touch at a corner belong together.
      if (picture.set.at<std::uint8_t>(aheadLeft(corner, direction)))
        direction = (direction + 3) % 4;
      else if (!picture.set.at<std::uint8_t>(aheadRight(corner, direction)))
        direction = (direction + 1) % 4;
    } while (direction == before && (corner != start || direction != east));
  } while (corner != start || direction != east);
  return ring;
}

double signedArea(const Ring& ring) {
  double sum = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const cv::Point2d a = ring[i], b = ring[(i + 1) % ring.size()];
    sum += a.x * b.y - a.y * b.x;
  }
  return sum / 2;
}

Ring simplified(const Ring& ring, double tolerance) {
  Ring result;
  cv::approxPolyDP(ring, result, tolerance, true);
  return result;
}

void simplify(std::vector<Outline>& outlines, double tolerance) {
  const auto tooSmall = [](const Ring& ring) { return ring.size() < 3; };
  for (Outline& outline : outlines) {
    outline.outer = simplified(outline.outer, tolerance);
    for (Ring& hole : outline.holes) hole = simplified(hole, tolerance);
    std::erase_if(outline.holes, tooSmall);
  }
  std::erase_if(outlines, [&](const Outline& outline) { return tooSmall(outline.outer); });
}

}  // namespace

std::vector<Outline> outlines(const Mask& mask, double tolerance) {
  if (mask.empty()) return {};
  const Framed picture = framed(mask);
  cv::Mat seen = cv::Mat::zeros(picture.set.size(), CV_8UC1);
  double parts = 0;
  cv::minMaxLoc(picture.labels, nullptr, &parts);
  std::vector<Outline> result(static_cast<std::size_t>(parts));
  for (int y = 1; y + 1 < picture.set.rows; ++y) {
    const std::uint8_t *row = picture.set.ptr(y), *above = picture.set.ptr(y - 1);
    for (int x = 1; x + 1 < picture.set.cols; ++x) {
      if (!row[x] || above[x] || seen.at<std::uint8_t>(y, x)) continue;
      Ring ring = trace(picture, seen, {x, y});
      Outline& outline = result[picture.labels.at<int>(y, x) - 1];
      if (signedArea(ring) > 0)
        outline.outer = std::move(ring);
      else
        outline.holes.push_back(std::move(ring));
    }
  }
  if (tolerance > 0) simplify(result, tolerance);
  return result;
}

}  // namespace maskline
