// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "core/annotation/frame_record.h"
#include "core/annotation/object.h"
#include "core/annotation/prompt.h"

namespace maskline {
namespace {

constexpr std::array sourceWords{"clicked", "painted", "tracked", "interpolated", "imported"};
constexpr std::array reviewWords{"unreviewed", "accepted", "rejected"};
constexpr std::array presenceWords{"visible", "occluded", "outside"};

}  // namespace

Rgb objectColour(int n) {
  // Okabe & Ito's colour-blind-safe set without black, in an order that keeps neighbours apart.
  static constexpr std::array<Rgb, 7> set{{{230, 159, 0},
                                           {86, 180, 233},
                                           {0, 158, 115},
                                           {240, 228, 66},
                                           {204, 121, 167},
                                           {0, 114, 178},
                                           {213, 94, 0}}};
  const Rgb base = set[static_cast<std::size_t>(n) % set.size()];
  const auto shade = [](int c, int round) {
    if (round == 0) return static_cast<std::uint8_t>(c);
    if (round % 2 == 1) return static_cast<std::uint8_t>(c + (255 - c) * 55 / 100);
    return static_cast<std::uint8_t>(c * 60 / 100);
  };
  const int round = n / static_cast<int>(set.size()) % 3;
  return {shade(base.r, round), shade(base.g, round), shade(base.b, round)};
}

FrameRecord makeRecord(FrameIndex frame, Mask mask, MaskSource source, float confidence) {
  FrameRecord record;
  record.summary.frame = frame;
  record.summary.source = source;
  record.summary.confidence = confidence;
  record.summary.area = mask.area();
  record.mask = std::move(mask);
  return record;
}

const char* toString(MaskSource source) { return sourceWords[static_cast<std::size_t>(source)]; }
const char* toString(ReviewState state) { return reviewWords[static_cast<std::size_t>(state)]; }
const char* toString(Presence presence) {
  return presenceWords[static_cast<std::size_t>(presence)];
}

}  // namespace maskline
