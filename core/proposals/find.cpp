// SPDX-License-Identifier: Apache-2.0
#include "core/proposals/find.h"

#include <algorithm>
#include <cmath>

namespace maskline {
namespace {

constexpr int pointsEverywhere = 14, pointsAtSimilar = 36;  // across the longer side
constexpr double similar = 0.75;   // of the largest cosine on the image
constexpr std::size_t most = 60;   // masks to refine
constexpr double mostOverlap = 0.5;  // IoU of two candidates
const SearchSettings settings{
    .leastConfidence = 0.3f, .leastStability = 0.4f, .leastShare = 0.0002, .mostShare = 0.9};

/// The logistic regression; fitted to `maskline benchmark find`, see core/benchmark/README.md.
constexpr double ofFeatures = 8, ofColours = 4, ofSize = 2, ofConfidence = 3, bias = -11;

float scoreOf(const Appearance& mask, float confidence, std::span<const Appearance> examples) {
  double best = 0;
  for (const Appearance& example : examples) {
    const Likeness like = likenessOf(mask, example);
    const double x = ofFeatures * like.features + ofColours * like.colours + ofSize * like.size +
                     ofConfidence * confidence + bias;
    best = std::max(best, 1 / (1 + std::exp(-x)));
  }
  return static_cast<float>(best);
}

/// The points of the dense grid on cells that are similar to an example.
std::vector<cv::Point2f> pointsFor(const ImageLook& look, std::span<const Appearance> examples,
                                   cv::Size size) {
  std::vector<cv::Point2f> points = pointGrid(size, pointsEverywhere);
  cv::Mat similarity;
  for (const Appearance& example : examples) {
    const cv::Mat one = look.similarityTo(example);
    similarity = similarity.empty() ? one : cv::Mat(cv::max(similarity, one));
  }
  if (similarity.empty()) return points;
  double largest = 0;
  cv::minMaxLoc(similarity, nullptr, &largest);
  for (const cv::Point2f& point : pointGrid(size, pointsAtSimilar)) {
    const cv::Point cell(static_cast<int>(point.x / size.width * similarity.cols),
                         static_cast<int>(point.y / size.height * similarity.rows));
    if (similarity.at<float>(cell) > similar * largest) points.push_back(point);
  }
  return points;
}

}  // namespace

std::vector<Appearance> appearancesOf(Segmenter& segmenter, std::span<const FindExample> examples) {
  std::vector<Appearance> appearances;
  for (const auto& [image, mask] : examples) {
    const ImageLook look(segmenter.features(image.key, image.pixels), image.pixels);
    appearances.push_back(look.of(mask));
  }
  return appearances;
}

std::optional<std::vector<Candidate>> findLike(Segmenter& segmenter,
                                               std::span<const Appearance> examples,
                                               const SearchImage& image, const WorkContext& work) {
  const ImageLook look(segmenter.features(image.key, image.pixels), image.pixels);
  const auto points = pointsFor(look, examples, image.pixels.size());
  std::int64_t done = std::ssize(points);
  const std::int64_t total = done + static_cast<std::int64_t>(most);
  const auto rough = roughMasks(segmenter, image, points, settings, work, total);
  if (!rough) return std::nullopt;
  std::vector<float> scores;
  for (const PointMask& mask : *rough)
    scores.push_back(scoreOf(look.of(mask.mask), mask.confidence, examples));
  std::vector<Candidate> found;
  const std::vector<PointMask> used = distinct(*rough, scores, mostOverlap, most);
  for (const PointMask& mask : used) {
    if (work.cancelled()) return std::nullopt;
    Candidate candidate = refined(segmenter, image, mask.mask);
    if (!candidate.mask.empty()) {
      candidate.score = scoreOf(look.of(candidate.mask), candidate.confidence, examples);
      found.push_back(std::move(candidate));
    }
    done += static_cast<std::int64_t>(most / used.size());
    work.report(done, total);
  }
  return distinct(found, mostOverlap);
}

}  // namespace maskline
