// SPDX-License-Identifier: Apache-2.0
#include "core/proposals/everything.h"

#include "core/proposals/levels.h"

namespace maskline {
namespace {

constexpr std::size_t most = 80;  // masks to refine

}  // namespace

std::optional<std::vector<Candidate>> proposeEverything(Segmenter& segmenter,
                                                        const SearchImage& image,
                                                        const SearchSettings& settings,
                                                        const WorkContext& work) {
  const auto points = pointGrid(image.pixels.size(), settings.pointsAcross);
  const auto count = std::ssize(points);
  const std::int64_t total = count + static_cast<std::int64_t>(most);
  std::int64_t done = count;
  const auto rough = roughMasks(segmenter, image, points, settings, work, total);
  if (!rough) return std::nullopt;
  std::vector<float> scores;
  for (const PointMask& mask : *rough) scores.push_back(mask.confidence * mask.stability);
  const std::vector<PointMask> used = distinct(*rough, scores, settings.mostOverlap, most);
  std::vector<Candidate> found;
  for (const PointMask& mask : used) {
    if (work.cancelled()) return std::nullopt;
    Candidate candidate = refined(segmenter, image, mask.mask);
    if (!candidate.mask.empty() && candidate.score >= settings.leastConfidence)
      found.push_back(std::move(candidate));
    done += static_cast<std::int64_t>(most / used.size());
    work.report(done, total);
  }
  std::vector<Candidate> kept = distinct(found, settings.mostOverlap);
  assignLevels(kept);
  return kept;
}

}  // namespace maskline
