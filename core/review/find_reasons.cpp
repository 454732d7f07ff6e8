// SPDX-License-Identifier: Apache-2.0
#include "core/review/find_reasons.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace maskline {
namespace {

constexpr double areaFactor = 1.5, flickerFactor = 1.25;
constexpr std::int64_t leastAreaChange = 16;  // pixels
constexpr double leastShift = 3;              // pixels
constexpr double leastSimilarity = 0.6;
constexpr std::int64_t leastShapeArea = 64;   // pixels
constexpr float greatestDisagreement = 0.3F;  // 1 − IoU
constexpr int longestFlicker = 3;             // frames
static_assert(longestFlicker < reasonContext);

/// The masks of one object.
class Track {
 public:
  Track(ObjectId object, std::span<const FrameFigures> frames, std::span<const FrameIndex> shots)
      : m_shots(shots) {
    for (const FrameFigures& frame : frames)
      if (const auto found = frame.objects.find(object); found != frame.objects.end())
        m_masks[frame.frame] = &found->second;
  }

  const std::map<FrameIndex, const MaskFigures*>& masks() const { return m_masks; }
  bool startsShot(FrameIndex frame) const { return std::ranges::binary_search(m_shots, frame); }
  const MaskFigures* at(FrameIndex frame) const {
    const auto found = m_masks.find(frame);
    return found == m_masks.end() ? nullptr : found->second;
  }
  /// The mask before (offset −1, −2) or after (+1) in the same shot; null if there is none or if
  /// it is empty.
  const MaskFigures* seen(FrameIndex frame, int offset) const {
    const FrameIndex other = frame + offset;
    for (FrameIndex f = std::min(frame, other) + 1; f <= std::max(frame, other); ++f)
      if (startsShot(f)) return nullptr;
    const MaskFigures* mask = at(other);
    return mask && mask->summary.area > 0 ? mask : nullptr;
  }
  /// The number of empty masks before (−1) or after (+1) a frame without a gap, at most `most`.
  int emptyBeside(FrameIndex frame, int direction, int most) const {
    int count = 0;
    while (count < most) {
      const MaskFigures* mask = at(frame + direction * (count + 1));
      if (!mask || mask->summary.area > 0) break;
      ++count;
    }
    return count;
  }

 private:
  std::span<const FrameIndex> m_shots;
  std::map<FrameIndex, const MaskFigures*> m_masks;
};

double areaOf(const MaskFigures& m) { return static_cast<double>(m.summary.area); }

bool areaDiffers(const MaskFigures& a, const MaskFigures& b, double factor) {
  return std::abs(a.summary.area - b.summary.area) > leastAreaChange &&
         std::abs(std::log(areaOf(a) / areaOf(b))) > std::log(factor);
}

bool vanishesBriefly(const Track& track, FrameIndex frame) {
  const int before = track.emptyBeside(frame, -1, longestFlicker);
  const int after = track.emptyBeside(frame, +1, longestFlicker);
  return before + 1 + after <= longestFlicker && track.seen(frame, -before - 1) &&
         track.seen(frame, after + 1);
}

bool swells(const Track& track, FrameIndex frame) {
  const MaskFigures *before = track.seen(frame, -1), *now = track.seen(frame, 0),
                    *after = track.seen(frame, +1);
  if (!before || !now || !after) return false;
  const bool larger = now->summary.area > before->summary.area;
  return larger == (now->summary.area > after->summary.area) &&
         areaDiffers(*now, *before, flickerFactor) && areaDiffers(*now, *after, flickerFactor) &&
         !areaDiffers(*before, *after, flickerFactor);
}

/// Neither where its motion leads nor where it was: an object that stops has not jumped.
bool jumps(const MaskFigures& now, const MaskFigures& before, const MaskFigures* twoBefore) {
  const cv::Point2f moved = now.centre - before.centre;
  const cv::Point2f motion = twoBefore ? before.centre - twoBefore->centre : cv::Point2f();
  const double distance =
      std::min(std::hypot(moved.x, moved.y), std::hypot(moved.x - motion.x, moved.y - motion.y));
  const double reach = (twoBefore ? 0.5 : 1.0) * std::sqrt(areaOf(before));
  return distance > std::max(leastShift, reach);
}

bool changesShape(const MaskFigures& now, const MaskFigures& before) {
  return std::min(now.summary.area, before.summary.area) >= leastShapeArea &&
         shapeSimilarity(now.sketch, before.sketch) < leastSimilarity;
}

Reasons reasonsOfEmpty(const Track& track, FrameIndex frame) {
  return vanishesBriefly(track, frame) ? ReviewReason::Flicker : ReviewReason::Lost;
}

/// The reasons that follow from one mask that is not empty.
Reasons reasonsOfSeen(const Track& track, FrameIndex frame) {
  Reasons found;
  if (track.startsShot(frame)) {
    if (track.at(frame - 1)) found |= ReviewReason::AfterCut;
  } else if (track.emptyBeside(frame, -1, reasonContext) == reasonContext) {
    found |= ReviewReason::FoundAgain;
  }
  if (swells(track, frame)) found |= ReviewReason::Flicker;
  return found;
}

/// The reasons that follow from two consecutive masks.
Reasons reasonsOfPair(const Track& track, FrameIndex frame) {
  Reasons found;
  const MaskFigures *before = track.seen(frame, -1), *now = track.seen(frame, 0);
  if (!before || !now) return found;
  if (areaDiffers(*now, *before, areaFactor) && !swells(track, frame) && !swells(track, frame - 1))
    found |= ReviewReason::AreaJump;
  if (jumps(*now, *before, track.seen(frame, -2))) found |= ReviewReason::PositionJump;
  if (changesShape(*now, *before)) found |= ReviewReason::ShapeJump;
  return found;
}

/// Collects the reasons of one object.
class Findings {
 public:
  Findings(const Track& track, FrameRange wanted) : m_track(track), m_wanted(wanted) {}

  void add(FrameIndex frame, Reasons reasons) {
    if (!reasons.empty() && m_wanted.contains(frame) && open(frame)) m_found[frame] |= reasons;
  }
  /// Of the mask and the one before.
  void addOfPair(FrameIndex frame, Reasons reasons) {
    add(open(frame) ? frame : frame - 1, reasons);
  }
  FrameReasons take() { return std::move(m_found); }

 private:
  bool open(FrameIndex frame) const {
    const MaskFigures* mask = m_track.at(frame);
    return mask && !isSettled(mask->summary);
  }

  const Track& m_track;
  const FrameRange m_wanted;
  FrameReasons m_found;
};

bool hasDuplicate(ObjectId object, const FrameFigures& frame) {
  return std::ranges::any_of(frame.duplicates, [object](const auto& pair) {
    return pair.first == object || pair.second == object;
  });
}

/// The frames on which a contact of the object begins or ends.
std::vector<FrameIndex> contactChanges(ObjectId object, std::span<const FrameFigures> frames,
                                       const Track& track) {
  std::vector<FrameIndex> changes;
  for (std::size_t i = 1; i < frames.size(); ++i) {
    const FrameFigures &before = frames[i - 1], &now = frames[i];
    if (now.frame - before.frame != 1 || !track.seen(now.frame, -1) || !track.seen(now.frame, 0))
      continue;
    const bool changed = std::ranges::any_of(now.objects, [&](const auto& entry) {
      const auto& [other, mask] = entry;
      const auto earlier = before.objects.find(other);
      if (other == object || mask.summary.area == 0 || earlier == before.objects.end() ||
          earlier->second.summary.area == 0)
        return false;
      const auto pair = std::minmax(object, other);
      return now.contacts.contains(pair) != before.contacts.contains(pair);
    });
    if (changed) changes.push_back(now.frame);
  }
  return changes;
}

}  // namespace

std::map<ObjectId, FrameReasons> findReasons(std::span<const FrameFigures> frames,
                                             std::span<const FrameIndex> shots, FrameRange wanted) {
  std::set<ObjectId> objects;
  for (const FrameFigures& frame : frames)
    for (const auto& [object, figures] : frame.objects) objects.insert(object);
  std::map<ObjectId, FrameReasons> found;
  for (const ObjectId object : objects) {
    const Track track(object, frames, shots);
    Findings findings(track, wanted);
    for (const auto& [frame, mask] : track.masks()) {
      findings.add(frame, mask->summary.area > 0 ? reasonsOfSeen(track, frame)
                                                 : reasonsOfEmpty(track, frame));
      if (mask->disagreement > greatestDisagreement)
        findings.add(frame, ReviewReason::PassesDiffer);
      findings.addOfPair(frame, reasonsOfPair(track, frame));
    }
    for (const FrameFigures& frame : frames)
      if (hasDuplicate(object, frame)) findings.add(frame.frame, ReviewReason::Duplicate);
    for (const FrameIndex frame : contactChanges(object, frames, track))
      findings.addOfPair(frame, ReviewReason::Touching);
    found[object] = findings.take();
  }
  return found;
}

}  // namespace maskline
