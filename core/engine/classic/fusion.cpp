// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic/fusion.h"

namespace maskline {
namespace {

constexpr float bias = -0.146f;
constexpr std::array<float, PixelCues::Count> weights{
    -0.070f,  // Carried
    -0.136f,  // CarriedConsistent
    1.371f,   // Distance
    0.603f,   // AnchorAppearance
    0.054f,   // AnchorFamiliar
    0.514f,   // RecentAppearance
    -0.501f,  // RecentFamiliar
    -0.068f,  // AnchorColours
    0.446f,   // RecentColours
    0.395f,   // LocalAppearance
    0.238f,   // LocalFamiliar
    0.561f,   // Motion
    0.587f,   // Inconsistent
};

cv::Mat sum(const PixelCues& cues, int from, int to, float start) {
  cv::Mat total(cues.maps[0].size(), CV_32F, cv::Scalar(start));
  for (int i = from; i < to; ++i) {
    const auto cue = static_cast<std::size_t>(i);
    cv::scaleAdd(cues.maps[cue], weights[cue], total, total);
  }
  return total;
}

}  // namespace

cv::Mat fuse(const PixelCues& cues) { return sum(cues, 0, PixelCues::Count, bias); }

cv::Mat fuseAppearance(const PixelCues& cues) {
  return sum(cues, PixelCues::AnchorAppearance, PixelCues::LocalAppearance, 0);
}

}  // namespace maskline
