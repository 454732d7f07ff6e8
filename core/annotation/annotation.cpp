// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "core/annotation/frame_record.h"
#include "core/annotation/messages.h"
#include "core/annotation/object.h"
#include "core/annotation/prompt.h"
#include "core/annotation/track_version.h"

namespace maskline {
namespace {

constexpr std::array sourceWords{"clicked", "painted", "tracked", "interpolated", "imported"};
constexpr std::array reviewWords{"unreviewed", "accepted", "rejected"};
constexpr std::array presenceWords{"visible", "occluded", "outside"};
constexpr std::array reasonWords{"propagation", "propagation-again", "smoothing"};

bool isFinite(cv::Point2f p) { return std::isfinite(p.x) && std::isfinite(p.y); }

/// Whether some of the rectangle lies on the picture.
bool touches(float left, float top, float right, float bottom, cv::Size size) {
  return left < static_cast<float>(size.width) && top < static_cast<float>(size.height) &&
         right > 0 && bottom > 0;
}

struct OnPicture {
  cv::Size size;

  bool operator()(const Click& click) const {
    const auto [x, y] = click.at;
    return isFinite(click.at) && x >= 0 && y >= 0 && x < static_cast<float>(size.width) &&
           y < static_cast<float>(size.height);
  }
  bool operator()(const Box& box) const {
    const cv::Rect2f& r = box.rect;
    return isFinite(r.tl()) && isFinite(r.br()) && r.width > 0 && r.height > 0 &&
           touches(r.x, r.y, r.x + r.width, r.y + r.height, size);
  }
  bool operator()(const Stroke& stroke) const {
    const float reach = stroke.radius;
    return std::isfinite(reach) && reach > 0 &&
           std::all_of(stroke.points.begin(), stroke.points.end(), isFinite) &&
           std::any_of(stroke.points.begin(), stroke.points.end(), [&](cv::Point2f p) {
             return touches(p.x - reach, p.y - reach, p.x + reach, p.y + reach, size);
           });
  }
  bool operator()(const MaskPrompt& prompt) const { return prompt.mask.size() == size; }
};

/// By Prompt::index().
constexpr std::array outsidePicture{
    &messages::annotation::clickOutsidePicture, &messages::annotation::boxOutsidePicture,
    &messages::annotation::strokeOutsidePicture, &messages::annotation::maskOutsidePicture};

}  // namespace

void requireOnPicture(const Prompt& prompt, cv::Size size) {
  if (std::visit(OnPicture{size}, prompt)) return;
  throw Error(*outsidePicture[prompt.index()], size.width, size.height);
}

Rgb objectColour(int n) {
  // Okabe & Ito's colour-blind-safe set without black, in an order that keeps neighbours apart.
  static constexpr std::array<Rgb, 21> set{{{230, 159, 0},
                                            {86, 180, 233},
                                            {0, 158, 115},
                                            {240, 228, 66},
                                            {204, 121, 167},
                                            {0, 114, 178},
                                            {213, 94, 0},
                                            // Each the farthest of a grid from those before.
                                            {90, 60, 30},
                                            {45, 255, 240},
                                            {0, 90, 90},
                                            {255, 180, 165},
                                            {135, 120, 255},
                                            {0, 0, 255},
                                            {165, 75, 75},
                                            {120, 15, 135},
                                            {105, 90, 0},
                                            {135, 180, 105},
                                            {120, 90, 135},
                                            {0, 225, 255},
                                            {255, 180, 210},
                                            {165, 120, 75}}};
  return set[static_cast<std::size_t>(n) % set.size()];
}

Rgb freeColour(const std::vector<Object>& objects) {
  constexpr int distinct = 21;
  for (int n = 0; n < distinct; ++n) {
    const auto has = [&](const Object& o) { return o.colour == objectColour(n); };
    if (std::none_of(objects.begin(), objects.end(), has)) return objectColour(n);
  }
  return objectColour(static_cast<int>(objects.size()));
}

std::optional<AttributeValue> valueOn(const std::vector<AttributeValue>& values,
                                      AttributeId attribute, FrameIndex frame) {
  std::optional<AttributeValue> best;
  for (const AttributeValue& value : values) {
    if (value.attribute != attribute || (value.frame && *value.frame > frame)) continue;
    const bool later = !best || !best->frame || (value.frame && *value.frame > *best->frame);
    if (later) best = value;
  }
  return best;
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

const char* toString(VersionReason reason) { return reasonWords[static_cast<std::size_t>(reason)]; }

}  // namespace maskline
