// SPDX-License-Identifier: Apache-2.0
#include "core/session/propagation/next_shot.h"

#include <algorithm>

namespace maskline {
namespace {

bool isVisible(const Project& project, ObjectId object, FrameIndex frame) {
  const auto summary = project.summary(object, frame);
  return summary && summary->area > 0 && summary->presence == Presence::Visible;
}

/// The boundaries of all shots, with both ends of the clip.
std::vector<FrameIndex> boundaries(const Project& project) {
  std::vector<FrameIndex> out{FrameIndex(0)};
  for (const ShotCut& cut : project.shots()) out.push_back(cut.frame);
  out.emplace_back(project.clip().info.frameCount);
  return out;
}

std::vector<ObjectId> endingAt(const Project& project, FrameIndex cut, bool forward,
                               std::vector<ObjectId> objects) {
  const FrameIndex last = forward ? cut - 1 : cut, next = forward ? cut : cut - 1;
  std::erase_if(objects, [&](ObjectId object) {
    return !isVisible(project, object, last) || project.summary(object, next);
  });
  return objects;
}

std::optional<NextShot> findIn(const Project& project, const PropagationScope& covered,
                               Direction direction) {
  const bool forward = direction == Direction::Forward;
  const auto bounds = boundaries(project);
  const std::size_t cuts = bounds.size() - 2;
  for (std::size_t n = 1; n <= cuts; ++n) {
    const std::size_t i = forward ? n : cuts + 1 - n;
    const FrameIndex cut = bounds[i];
    const bool reached = forward ? covered.range.begin < cut && cut <= covered.range.end
                                 : covered.range.begin <= cut && cut < covered.range.end;
    if (!reached) continue;
    const auto objects = endingAt(project, cut, forward, covered.objects);
    const FrameRange shot =
        forward ? FrameRange{cut, bounds[i + 1]} : FrameRange{bounds[i - 1], cut};
    if (!objects.empty()) return NextShot{cut, {shot, direction, objects}};
  }
  return std::nullopt;
}

}  // namespace

std::optional<NextShot> findNextShot(const Project& project, const PropagationScope& covered) {
  if (covered.direction != Direction::Backward)
    if (const auto shot = findIn(project, covered, Direction::Forward)) return shot;
  if (covered.direction != Direction::Forward) return findIn(project, covered, Direction::Backward);
  return std::nullopt;
}

}  // namespace maskline
