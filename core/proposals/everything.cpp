// SPDX-License-Identifier: Apache-2.0
#include "core/proposals/everything.h"

#include "core/proposals/levels.h"
#include "core/proposals/suppression.h"

namespace maskline {
namespace {

constexpr int pointsAcross = 16;     // of the grid, along the longer side of the image
constexpr double mostOverlap = 0.7;  // IoU of two masks of which one is dropped
constexpr std::int64_t most = 80;    // masks to refine

float scoreOf(const PointMask& mask) { return mask.confidence * mask.stability; }

}  // namespace

std::optional<std::vector<Candidate>> proposeEverything(Segmenter& segmenter,
                                                        const SearchImage& image,
                                                        const SearchSettings& settings,
                                                        const WorkContext& work) {
  const auto points = pointGrid(image.pixels.size(), pointsAcross);
  const auto count = std::ssize(points);
  const std::int64_t total = count + most;
  auto rough = roughMasks(segmenter, image, points, settings, work, total);
  if (!rough) return std::nullopt;
  const std::vector<PointMask> used = distinct(std::move(*rough), scoreOf, mostOverlap, most);
  std::int64_t done = 0;
  std::vector<Candidate> found;
  for (const PointMask& mask : used) {
    if (work.cancelled()) return std::nullopt;
    Candidate candidate = refined(segmenter, image, mask.mask);
    if (!candidate.mask.empty() && candidate.score >= settings.leastConfidence)
      found.push_back(std::move(candidate));
    // Fewer masks than the most advance by more each.
    work.report(count + most * ++done / std::ssize(used), total);
  }
  work.report(total, total);
  std::vector<Candidate> kept = distinct(std::move(found), &Candidate::score, mostOverlap);
  assignLevels(kept);
  return kept;
}

}  // namespace maskline
