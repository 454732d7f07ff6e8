// SPDX-License-Identifier: Apache-2.0
#include "core/proposals/find.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/proposals/suppression.h"
#include "core/proposals/tile.h"

namespace maskline {
namespace {

constexpr double sidesOfExample = 4;       // of a tile: so many times the root of its area
constexpr std::array scales{1.0, 0.5};     // of what is sought, to the example
constexpr int leastSide = 48;              // of a tile, pixels
constexpr double stepOfExample = 0.6;      // between points, of the root of its area
constexpr std::size_t mostPoints = 200;    // of one example and scale, where it is most similar
constexpr int pointsWithoutFeatures = 16;  // across the longer side
constexpr std::size_t most = 60;           // masks to refine
constexpr double mostOverlap = 0.4;        // IoU of two candidates
constexpr double leastOfTile = 0.01, mostOfTile = 0.7;  // that a mask covers
constexpr int shownSide = 640;  // of the image on which masks are compared, at most
const SearchSettings settings{.leastConfidence = 0, .leastStability = 0, .leastShare = 1e-5};

/// The weights of the regression and the bias; see core/benchmark/README.md for the data.
struct Weights {
  double features = 28, colours = 10, larger = -5, shape = -1.5, confidence = 0.6, stability = 2.6,
         bias = -37.2;
};
constexpr Weights weights;

struct Found {
  Mask mask;  // of the image at the size `shown`
  float score, confidence;
};

double logOdds(double p) {
  p = std::clamp(p, 0.01, 0.99);
  return std::log(p / (1 - p));
}

float scoreOf(const Appearance& mask, const PointMask& rough, const Appearance& example) {
  const Likeness like = likenessOf(mask, example);
  const double x = weights.features * like.features + weights.colours * like.colours +
                   weights.larger * like.larger + weights.shape * like.shape +
                   weights.confidence * logOdds(rough.confidence) +
                   weights.stability * rough.stability + weights.bias;
  return static_cast<float>(1 / (1 + std::exp(-x)));
}

cv::Size shownSize(cv::Size image) {
  const double scale = std::min(1.0, double(shownSide) / std::max(image.width, image.height));
  return {std::max(1, cvRound(image.width * scale)), std::max(1, cvRound(image.height * scale))};
}

cv::Point2f middleOf(const cv::Rect& box) { return cv::Point2f(box.tl() + box.br()) / 2; }

Appearance lookIn(Segmenter& segmenter, const Tile& tile, const Mask& mask, cv::Size image) {
  const ImageLook look(segmenter.features({}, tile.pixels()), tile.pixels());
  Appearance appearance = look.of(tile.cut(mask));
  appearance.size *= tile.shareOf(image);
  return appearance;
}

Sought soughtBy(Segmenter& segmenter, const FindExample& example) {
  const cv::Mat& image = example.image.pixels;
  const ImageLook look(segmenter.features(example.image.key, image), image);
  Sought sought{look.of(example.mask), {}, {}};
  if (sought.whole.features.empty()) return sought;
  const cv::Rect box = example.mask.boundingBox();
  for (const double scale : scales) {
    const double root = scale * std::sqrt(static_cast<double>(example.mask.area()));
    const int side = std::max(leastSide, cvRound(sidesOfExample * root));
    sought.sides.push_back(side);
    const Tile tile(image, middleOf(box), std::max({side, box.width, box.height}));
    sought.close.push_back(lookIn(segmenter, tile, example.mask, image.size()));
  }
  return sought;
}

/// Looks for one example at one scale after the other, and collects what it finds.
class Finder {
 public:
  Finder(Segmenter& segmenter, const SearchImage& image, const WorkContext& work)
      : m_segmenter(segmenter),
        m_image(image),
        m_work(work),
        m_shown(shownSize(image.pixels.size())),
        m_look(segmenter.features(image.key, image.pixels), image.pixels) {}

  std::vector<Found> found;

  /// False if cancelled.
  bool look(std::span<const Sought> sought) {
    for (const Sought& one : sought) m_total += std::max<std::size_t>(1, one.sides.size());
    for (const Sought& one : sought) {
      for (std::size_t scale = 0; scale < one.sides.size(); ++scale) {
        if (!inTiles(one, scale)) return false;
      }
      if (one.sides.empty() && !onWhole(one)) return false;
    }
    return true;
  }

 private:
  /// The points of a grid where the image is most similar to the example, the most similar first.
  std::vector<cv::Point2f> pointsFor(const Sought& sought, int side) const {
    const cv::Size size = m_image.pixels.size();
    const double step = stepOfExample * side / sidesOfExample;
    const int across = std::max(1, cvRound(std::max(size.width, size.height) / step));
    const cv::Mat similarity = m_look.similarityTo(sought.whole);
    std::vector<cv::Point2f> points = pointGrid(size, across);
    const auto at = [&](cv::Point2f point) {
      return similarity.at<float>(static_cast<int>(point.y / size.height * similarity.rows),
                                  static_cast<int>(point.x / size.width * similarity.cols));
    };
    std::ranges::stable_sort(points, std::greater<>(), at);
    if (points.size() > mostPoints) points.resize(mostPoints);
    return points;
  }

  bool inTiles(const Sought& sought, std::size_t scale) {
    std::vector<cv::Point2f> points = pointsFor(sought, sought.sides[scale]);
    const auto all = points.size();
    while (!points.empty()) {
      if (m_work.cancelled()) return false;
      const Tile tile(m_image.pixels, points.front(), sought.sides[scale]);
      const auto left = std::stable_partition(points.begin() + 1, points.end(),
                                              [&](cv::Point2f p) { return tile.showsAround(p); });
      inTile(tile, {points.begin(), left}, sought.close[scale]);
      points.erase(points.begin(), left);
      report(all - points.size(), all);
    }
    ++m_done;
    return true;
  }

  void inTile(const Tile& tile, std::vector<cv::Point2f> points, const Appearance& example) {
    for (cv::Point2f& point : points) point = tile.toTile(point);
    const ImageLook look(m_segmenter.features({}, tile.pixels()), tile.pixels());
    for (const PointMask& rough : m_segmenter.masksAt({}, tile.pixels(), points)) {
      const double share = static_cast<double>(rough.mask.area()) / rough.mask.size().area();
      if (share < leastOfTile || share > mostOfTile || tile.cutsOff(rough.mask)) continue;
      Appearance appearance = look.of(rough.mask);
      appearance.size *= tile.shareOf(m_image.pixels.size());
      Mask placed = tile.placed(rough.mask, m_shown);
      if (placed.empty()) continue;
      found.push_back({std::move(placed), scoreOf(appearance, rough, example), rough.confidence});
    }
  }

  bool onWhole(const Sought& sought) {
    const auto points = pointGrid(m_image.pixels.size(), pointsWithoutFeatures);
    const WorkContext part{m_work.stop, [&](Progress p) { report(p.done, p.total); }};
    const auto rough = roughMasks(m_segmenter, m_image, points, settings, part, std::ssize(points));
    if (!rough) return false;
    for (const PointMask& mask : *rough)
      found.push_back(
          {mask.mask, scoreOf(m_look.of(mask.mask), mask, sought.whole), mask.confidence});
    ++m_done;
    return true;
  }

  /// Half of the progress is for refining.
  void report(std::size_t done, std::size_t of) const {
    constexpr std::int64_t steps = 1000;
    const auto total = static_cast<std::int64_t>(m_total) * steps;
    m_work.report(static_cast<std::int64_t>(m_done) * steps +
                      steps * static_cast<std::int64_t>(done) / static_cast<std::int64_t>(of),
                  2 * total);
  }

  Segmenter& m_segmenter;
  const SearchImage& m_image;
  const WorkContext& m_work;
  const cv::Size m_shown;
  const ImageLook m_look;
  std::size_t m_done = 0, m_total = 0;
};

/// The best that overlap little; ones that are hardly likely are left out.
std::vector<Found> bestOf(const std::vector<Found>& found) {
  std::vector<std::size_t> order(found.size());
  std::iota(order.begin(), order.end(), std::size_t(0));
  std::ranges::stable_sort(order, [&](auto a, auto b) { return found[a].score > found[b].score; });
  // Suppression compares all with all.
  if (order.size() > 10 * most) order.resize(10 * most);
  std::vector<MeasuredMask> masks;
  std::vector<float> scores;
  for (const std::size_t i : order) {
    masks.emplace_back(found[i].mask);
    scores.push_back(found[i].score);
  }
  std::vector<Found> best;
  for (const std::size_t i : keptBySuppression(masks, scores, mostOverlap)) {
    if (best.size() < most) best.push_back(found[order[i]]);
  }
  return best;
}

}  // namespace

std::vector<Sought> soughtBy(Segmenter& segmenter, std::span<const FindExample> examples) {
  std::vector<Sought> sought;
  for (const FindExample& example : examples) sought.push_back(soughtBy(segmenter, example));
  return sought;
}

std::optional<std::vector<Candidate>> findLike(Segmenter& segmenter, std::span<const Sought> sought,
                                               const SearchImage& image, const WorkContext& work) {
  Finder finder(segmenter, image, work);
  if (!finder.look(sought)) return std::nullopt;
  const std::vector<Found> best = bestOf(finder.found);
  std::vector<Candidate> candidates;
  const auto count = std::ssize(best);
  for (const Found& found : best) {
    if (work.cancelled()) return std::nullopt;
    Candidate candidate = refined(segmenter, image, found.mask);
    if (!candidate.mask.empty()) {
      candidate.score = found.score;
      candidates.push_back(std::move(candidate));
    }
    work.report(count + std::ssize(candidates), 2 * count);
  }
  return distinct(candidates, mostOverlap);
}

}  // namespace maskline
