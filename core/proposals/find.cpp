// SPDX-License-Identifier: Apache-2.0
#include "core/proposals/find.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/mask/size_within.h"
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
  float score = 0;
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

/// Where to look for one example at one scale.
struct Search {
  const Sought& sought;
  std::size_t scale = 0;  // place in Sought::sides
  std::vector<cv::Point2f> points;
};

/// Looks for one example at one scale after the other, and collects what it finds.
class Finder {
 public:
  Finder(Segmenter& segmenter, const SearchImage& image, const WorkContext& work)
      : m_segmenter(segmenter),
        m_image(image),
        m_work(work),
        m_shown(sizeWithin(image.pixels.size(), shownSide)),
        m_look(segmenter.features(image.key, image.pixels), image.pixels) {}

  std::vector<Found> found;

  /// The part of refining that is done; it is the second half of the progress.
  void reportRefined(std::int64_t done, std::int64_t of) const {
    report(m_total + (of > 0 ? m_total * done / of : m_total));
  }

  /// False if cancelled.
  bool look(std::span<const Sought> sought) {
    std::vector<Search> searches = searchesFor(sought);
    for (const Search& search : searches) m_total += std::ssize(search.points);
    return std::ranges::all_of(searches, [this](Search& search) {
      return search.sought.sides.empty() ? onWhole(search) : inTiles(search);
    });
  }

 private:
  std::vector<Search> searchesFor(std::span<const Sought> sought) const {
    std::vector<Search> searches;
    for (const Sought& one : sought) {
      if (one.sides.empty())
        searches.push_back({one, 0, pointGrid(m_image.pixels.size(), pointsWithoutFeatures)});
      for (std::size_t scale = 0; scale < one.sides.size(); ++scale)
        searches.push_back({one, scale, pointsFor(one, one.sides[scale])});
    }
    return searches;
  }

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

  bool inTiles(Search& search) {
    std::vector<cv::Point2f>& points = search.points;
    while (!points.empty()) {
      if (m_work.cancelled()) return false;
      const Tile tile(m_image.pixels, points.front(), search.sought.sides[search.scale]);
      const auto left = std::stable_partition(points.begin() + 1, points.end(),
                                              [&](cv::Point2f p) { return tile.showsAround(p); });
      inTile(tile, {points.begin(), left}, search.sought.close[search.scale]);
      m_done += left - points.begin();
      points.erase(points.begin(), left);
      report(m_done);
    }
    return true;
  }

  void inTile(const Tile& tile, std::vector<cv::Point2f> points, const Appearance& example) {
    for (cv::Point2f& point : points) point = tile.toTile(point);
    const ImageView seen = m_segmenter.view({}, tile.pixels(), points);
    const ImageLook look(seen.features, tile.pixels());
    for (const PointMask& rough : seen.masks) {
      const double share = static_cast<double>(rough.mask.area()) / rough.mask.size().area();
      if (share < leastOfTile || share > mostOfTile || tile.cutsOff(rough.mask)) continue;
      Appearance appearance = look.of(rough.mask);
      appearance.size *= tile.shareOf(m_image.pixels.size());
      Mask placed = tile.placed(rough.mask, m_shown);
      if (placed.empty()) continue;
      found.push_back({std::move(placed), scoreOf(appearance, rough, example)});
    }
  }

  bool onWhole(const Search& search) {
    const WorkContext part{m_work.stop, [&](Progress p) { report(m_done + p.done); }};
    const auto count = std::ssize(search.points);
    const auto rough = roughMasks(m_segmenter, m_image, search.points, settings, part, count);
    if (!rough) return false;
    for (const PointMask& mask : *rough)
      found.push_back({mask.mask, scoreOf(m_look.of(mask.mask), mask, search.sought.whole)});
    m_done += count;
    return true;
  }

  void report(std::int64_t points) const { m_work.report(points, 2 * m_total); }

  Segmenter& m_segmenter;
  const SearchImage& m_image;
  const WorkContext& m_work;
  const cv::Size m_shown;
  const ImageLook m_look;
  std::int64_t m_done = 0, m_total = 0;  // points
};

/// The best that overlap little; ones that are hardly likely are left out.
std::vector<Found> bestOf(std::vector<Found> found) {
  std::ranges::stable_sort(found, std::greater<>(), &Found::score);
  // Suppression compares all with all.
  if (found.size() > 10 * most) found.resize(10 * most);
  return distinct(std::move(found), &Found::score, mostOverlap, most);
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
  const std::vector<Found> best = bestOf(std::move(finder.found));
  std::vector<Candidate> candidates;
  const auto count = std::ssize(best);
  std::int64_t done = 0;
  for (const Found& found : best) {
    if (work.cancelled()) return std::nullopt;
    Candidate candidate = refined(segmenter, image, found.mask);
    if (!candidate.mask.empty()) {
      candidate.score = found.score;
      candidates.push_back(std::move(candidate));
    }
    finder.reportRefined(++done, count);
  }
  finder.reportRefined(count, count);
  return distinct(std::move(candidates), &Candidate::score, mostOverlap);
}

}  // namespace maskline
