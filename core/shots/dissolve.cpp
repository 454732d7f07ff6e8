// SPDX-License-Identifier: Apache-2.0
#include "core/shots/dissolve.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace maskline {
namespace {

constexpr double mostDoubt = 1.1;  // tuned on films made of DAVIS sequences
constexpr double mostUneven = 0.16;
constexpr double mostAlike = 0.5;  // correlation of both ends
constexpr float leastDifference = 0.1F;

/// The frames between two ends, compared with a blend of them. All are 0 for a perfect blend,
/// except the contrast and the detail, which are about half of what motion would leave.
struct Signs {
  double uneven = 0;    // mean difference of a share from that of an even blend
  double beside = 0;    // root mean square distance from the line, in lengths of the way
  double contrast = 0;  // in the middle third, relative to a mean of both ends
  double detail = 0;
  double doubt() const { return detail + contrast / 2 + beside / 2 + uneven; }
};

Signs signsBetween(const std::deque<FrameFeatures>& frames, std::size_t first, std::size_t last) {
  const FrameFeatures &a = frames[first], &b = frames[last];
  const cv::Mat way = b.colours - a.colours;
  const double length = way.dot(way) + 1e-9;
  const auto count = static_cast<double>(last - first - 1);
  Signs signs;
  double inMiddle = 0;
  for (std::size_t i = first + 1; i < last; ++i) {
    const double even = static_cast<double>(i - first) / static_cast<double>(last - first);
    const cv::Mat gone = frames[i].colours - a.colours;
    const double share = gone.dot(way) / length;
    signs.uneven += std::abs(share - even) / count;
    signs.beside += std::max(0.0, gone.dot(gone) / length - share * share) / count;
    if (std::abs(even - 0.5) > 0.18) continue;
    const auto relative = [&](double FrameFeatures::*value) {
      return frames[i].*value / ((1 - even) * a.*value + even * b.*value + 1e-9);
    };
    signs.contrast += relative(&FrameFeatures::contrast);
    signs.detail += relative(&FrameFeatures::detail);
    ++inMiddle;
  }
  signs.beside = std::sqrt(signs.beside);
  signs.contrast /= inMiddle;
  signs.detail /= inMiddle;
  return signs;
}

}  // namespace

std::optional<Dissolve> dissolveEndingAt(const std::deque<FrameFeatures>& frames, std::size_t from,
                                         std::size_t last) {
  constexpr std::array<std::size_t, 9> lengths{9, 11, 13, 15, 18, 21, 26, 32, longestDissolve};
  std::optional<Dissolve> best;
  for (const std::size_t length : lengths) {
    if (last < from + length) break;
    const FrameFeatures &a = frames[last - length], &b = frames[last];
    if (correlation(a, b) > mostAlike || pictureDifference(a, b) < leastDifference) continue;
    const Signs signs = signsBetween(frames, last - length, last);
    const double doubt = signs.doubt();
    if (signs.uneven < mostUneven && doubt < (best ? best->doubt : mostDoubt))
      best = Dissolve{a.frame, b.frame, doubt};
  }
  return best;
}

}  // namespace maskline
