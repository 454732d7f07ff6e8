// SPDX-License-Identifier: Apache-2.0
#include "core/tracking/presence_watch.h"

#include <algorithm>
#include <limits>
#include <opencv2/imgproc.hpp>

#include "core/mask/morphology.h"

namespace maskline {
namespace {

// Shares of the usual area.
constexpr double sharpDrop = 0.2, whole = 0.7, leastReturn = 0.25, mostReturn = 3;
constexpr double leastAlike = 0.6, mostAlike = 1.7;
// Distances from the expected place, in sizes of the object.
constexpr double reachAtOnce = 0.6, reachPerFrame = 0.02, alikeReach = 0.5;
constexpr int mostExtrapolated = 12;  // frames
constexpr double rate = 0.2;          // of the moving averages
// Probabilities that the object is visible.
constexpr float present = 0.5F, partly = 0.8F, plain = 0.9F;
constexpr int doubtfulFrames = 3;
// For a very similar object far from the expected place: the number of consecutive frames on which
// it must be found, and the number of frames after the disappearance within which its presence
// shows that it is another object.
constexpr int farFrames = 2, besideFrames = 15;
constexpr double leaving = 0.5;   // pixels per frame towards the border
constexpr float vanished = 0.5F;  // confidence that it is hidden, without an estimate of the engine

cv::Point2d centreOf(const Mask& mask) {
  const cv::Rect box = mask.boundingBox();
  return {box.x + box.width / 2.0, box.y + box.height / 2.0};
}

double sizeOf(const Mask& mask) {
  const cv::Rect box = mask.boundingBox();
  return std::max(box.width, box.height);
}

}  // namespace

void PresenceWatch::begin(const Mask& mask) {
  if (mask.empty()) return hide(Presence::Occluded);
  m_shape = mask;
  m_area = static_cast<double>(mask.area());
  m_since = m_doubtful = 0;
  m_isHidden = false;
}

void PresenceWatch::hide(Presence presence) {
  if (!m_isHidden) m_hiddenFor = m_farFrames = 0;
  ++m_since;
  m_doubtful = 0;
  m_isHidden = true;
  m_absence = presence;
}

std::optional<Mask> PresenceWatch::judge(TrackedMask& tracked, float doubt) {
  ++m_since;
  const bool wasHidden = m_isHidden;
  const bool isFar = wasHidden && search(tracked);
  if (!isThere(tracked)) {
    propose(tracked);
    return tracked.seen && !m_shape.empty() ? expected(tracked.mask.size()) : tracked.mask;
  }
  if (wasHidden) m_doubtful = isPlainlyTheSame(tracked) ? 0 : doubtfulFrames;
  if (isFar) m_doubtful = std::numeric_limits<int>::max();
  show(tracked.mask);
  if (m_doubtful == 0) return std::nullopt;
  --m_doubtful;
  tracked.confidence *= doubt;
  return tracked.mask;
}

bool PresenceWatch::isThere(const TrackedMask& tracked) const {
  const auto area = static_cast<double>(tracked.mask.area());
  if (area == 0 || tracked.seen.value_or(1) < present) return false;
  return m_isHidden ? isOfItsSize(tracked.mask) : area >= sharpDrop * m_area;
}

bool PresenceWatch::isPlainlyTheSame(const TrackedMask& tracked) const {
  if (m_shape.empty() || tracked.seen.value_or(0) < plain) return false;
  const auto area = static_cast<double>(tracked.mask.area());
  return area >= leastAlike * m_area && area <= mostAlike * m_area &&
         distance(tracked.mask) <= alikeReach;
}

/// Reduces the mask of a hidden object to where it may have come back: near the expected place, or
/// far away if it is found there on several consecutive frames and was not already there when the
/// object vanished, as a similar object would be. Returns whether it is far away.
bool PresenceWatch::search(TrackedMask& tracked) {
  const Mask near = nearby(tracked.mask), far = subtract(tracked.mask, near);
  ++m_hiddenFor;
  const bool alike = tracked.seen.value_or(0) >= plain && isOfItsSize(far);
  m_farFrames = alike ? m_farFrames + 1 : 0;
  if (alike && m_hiddenFor <= besideFrames) m_hasDouble = true;
  const bool isFar = !m_hasDouble && m_farFrames >= farFrames && !isOfItsSize(near);
  tracked.mask = isFar ? far : near;
  return isFar;
}

bool PresenceWatch::isOfItsSize(const Mask& mask) const {
  const auto area = static_cast<double>(mask.area());
  return area > 0 &&
         (m_shape.empty() || (area >= leastReturn * m_area && area <= mostReturn * m_area));
}

/// Where the centre should be now: within the frame, because there it comes back.
cv::Point2d PresenceWatch::place(cv::Size frame) const {
  const cv::Point2d moved = centreOf(m_shape) + m_velocity * std::min(m_since, mostExtrapolated);
  return {std::clamp<double>(moved.x, 0, frame.width),
          std::clamp<double>(moved.y, 0, frame.height)};
}

/// How far a part of the mask is from the way on which the object is expected, in its sizes.
double PresenceWatch::distance(const Mask& part) const {
  const cv::Point2d from = centreOf(m_shape), way = place(part.size()) - from,
                    to = centreOf(part) - from;
  const double share = std::clamp(to.dot(way) / std::max(1.0, way.dot(way)), 0.0, 1.0);
  return cv::norm(to - way * share) / sizeOf(m_shape);
}

/// The parts of the mask that are near the expected place.
Mask PresenceWatch::nearby(const Mask& mask) const {
  if (m_shape.empty() || mask.empty()) return mask;
  Mask near(mask.size());
  for (const Mask& part : connectedParts(mask))
    if (distance(part) <= reachAtOnce + reachPerFrame * m_since) near = unite(near, part);
  return near;
}

Mask PresenceWatch::expected(cv::Size frame) const {
  const cv::Point2d way = place(frame) - centreOf(m_shape);
  const cv::Matx23d shift(1, 0, way.x, 0, 1, way.y);
  cv::Mat moved;
  cv::warpAffine(m_shape.toMat(), moved, shift, frame, cv::INTER_NEAREST);
  return Mask::fromMat(moved);
}

/// Outside if the object reached a border of the frame and moved towards it.
Presence PresenceWatch::absence(cv::Size frame) const {
  if (m_shape.empty()) return Presence::Occluded;
  const cv::Rect box = m_shape.boundingBox();
  const cv::Point2d moved = m_velocity * m_since, v = m_velocity;
  const bool left = box.x + moved.x <= 1 && v.x < -leaving;
  const bool right = box.br().x + moved.x >= frame.width - 1 && v.x > leaving;
  const bool up = box.y + moved.y <= 1 && v.y < -leaving;
  const bool down = box.br().y + moved.y >= frame.height - 1 && v.y > leaving;
  return left || right || up || down ? Presence::Outside : Presence::Occluded;
}

void PresenceWatch::propose(TrackedMask& tracked) {
  const cv::Size frame = tracked.mask.size();
  if (!m_isHidden) {
    m_absence = absence(frame);
    m_hiddenFor = m_farFrames = 0;
    m_hasDouble = false;
  }
  m_isHidden = true;
  m_doubtful = 0;
  const auto area = static_cast<double>(tracked.mask.area());
  const bool isRest = area > 0 && area < leastReturn * m_area && tracked.seen.value_or(1) >= partly;
  if (!isRest) {
    tracked.mask = Mask(frame);
    tracked.uncertainty = cv::Mat();
  }
  tracked.presence = tracked.mask.empty() ? m_absence : Presence::Occluded;
  tracked.confidence = std::max(vanished, 1 - tracked.seen.value_or(1));
}

void PresenceWatch::show(const Mask& mask) {
  const auto area = static_cast<double>(mask.area());
  if (!m_isHidden) m_area += (area - m_area) * rate;
  if (m_area == 0) m_area = area;
  m_isHidden = false;
  if (area < whole * m_area) return;
  if (!m_shape.empty()) {
    const cv::Point2d moved = (centreOf(mask) - centreOf(m_shape)) / m_since;
    m_velocity += (moved - m_velocity) * rate;
  }
  m_shape = mask;
  m_since = 0;
}

}  // namespace maskline
