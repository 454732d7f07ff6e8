// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timeline_state.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

namespace maskline {

namespace {
constexpr int kGrab = 6;       // pixels on each side of a handle in which it can be grabbed
constexpr int kHandleTop = 9;  // the upper part of the ruler belongs to the play head
}  // namespace

void TimelineState::reload() {
  const bool open = session.hasProject();
  scale.setFrameCount(open ? session.document().playback.frameCount() : 0);
  lanes.reload();
  layout.scrollY = 0;
  const cv::Size size = open ? session.project().clip().info.size : cv::Size();
  film.reset({size.width, size.height});
  decoded = open ? session.document().playback.decodedRanges() : std::vector<FrameRange>();
  shots = open ? session.project().shots() : std::vector<ShotCut>();
  arrows.clear();
  draggedRange.reset();
  draggedThreshold.reset();
  draggedCut.reset();
  draggedEvent.reset();
  readSettings();
  readComments();
  readEvents();
}

void TimelineState::readSettings() {
  if (!session.hasProject()) return;
  const ProjectSettings settings = session.project().settings();
  projectRange = session.document().settings.workRange();
  rangeSet = settings.range.has_value();
  projectThreshold = settings.reviewThreshold;
}

void TimelineState::readComments() {
  comments = session.hasProject() ? session.project().comments() : std::vector<Comment>();
  std::erase_if(comments, [](const Comment& comment) { return comment.resolved; });
}

std::optional<int> TimelineState::readEvents() {
  std::set<EventId> known;
  for (const EventLane& lane : eventLanes)
    for (const ClipEvent& event : lane.events) known.insert(event.id);
  eventLanes.clear();
  if (session.hasProject()) eventLanes = layOutEvents(session.project().events());
  countLanes();
  const auto added = std::ranges::find_if(eventLanes, [&](const EventLane& lane) {
    return std::ranges::any_of(lane.events,
                               [&](const ClipEvent& event) { return !known.contains(event.id); });
  });
  if (added == eventLanes.end()) return std::nullopt;
  return objectLanes() + static_cast<int>(added - eventLanes.begin());
}

void TimelineState::countLanes() {
  layout.laneCount = objectLanes() + static_cast<int>(eventLanes.size());
  layout.scrollY = std::min(layout.scrollY, layout.maxScrollY());
}

std::vector<ShotCut> TimelineState::shotsWithDragged() const {
  std::vector<ShotCut> out = shots;
  for (ShotCut& cut : out)
    if (cut.frame == draggedCut->from) cut.frame = draggedCut->to;
  std::sort(out.begin(), out.end(),
            [](const ShotCut& a, const ShotCut& b) { return a.frame < b.frame; });
  return out;
}

const EventLane& TimelineState::eventLane(int lane) const {
  return eventLanes[static_cast<std::size_t>(lane - objectLanes())];
}

EventLane TimelineState::eventLaneWithDragged(int lane) const {
  EventLane shown = eventLane(lane);
  for (ClipEvent& event : shown.events)
    if (event.id == draggedEvent->id) event = *draggedEvent;
  const bool isFirst = lane == objectLanes() || eventLane(lane - 1).category != shown.category;
  if (!draggedEvent->id && isFirst && shown.category == draggedEvent->category)
    shown.events.push_back(*draggedEvent);
  return shown;
}

void TimelineState::noteProgress(ObjectId object, FrameRange frames, Direction direction) {
  const auto lane = lanes.indexOf(object);
  if (frames.empty() || !lane) return;
  const int way = direction == Direction::Forward    ? +1
                  : direction == Direction::Backward ? -1
                                                     : wayOf(*lane, frames);
  arrows[object] = {way > 0 ? frames.end - 1 : frames.begin, way};
}

/// The current direction of a propagation with Direction::Both.
int TimelineState::wayOf(std::size_t lane, FrameRange frames) const {
  if (const auto last = arrows.find(lanes.lanes()[lane].object.id); last != arrows.end())
    return frames.begin > last->second.frame   ? +1
           : frames.begin < last->second.frame ? -1
                                               : last->second.direction;
  const auto& keys = lanes.lanes()[lane].data.keyframes();
  const auto isKey = [&](FrameIndex f) { return std::binary_search(keys.begin(), keys.end(), f); };
  return isKey(frames.end) && !isKey(frames.begin - 1) ? -1 : +1;
}

TimelineZone TimelineState::zoneAt(QPoint p) const {
  if (scale.frameCount() == 0) return TimelineZone::Nothing;
  const QRect ruler = layout.ruler();
  const QRect wide = ruler.adjusted(-kGrab, 0, kGrab, 0);
  if (wide.contains(p) && p.y() >= ruler.top() + kHandleTop) {
    const double x = p.x() - ruler.left();
    const double in = std::abs(x - scale.x(range().begin));
    const double out = std::abs(x - scale.x(range().end));
    if (std::min(in, out) <= kGrab)
      return in <= out ? TimelineZone::RangeIn : TimelineZone::RangeOut;
  }
  if (ruler.contains(p)) return TimelineZone::Ruler;
  if (layout.film().contains(p)) return cutAt(p) ? TimelineZone::Cut : TimelineZone::Film;
  if (layout.threshold().contains(p)) return TimelineZone::Threshold;
  if (layout.summary().contains(p)) return TimelineZone::Summary;
  if (eventLaneAt(p)) return eventZoneAt(p);
  if (layout.laneAt(p))
    return p.x() < layout.tracks().left() ? TimelineZone::LaneHeader : TimelineZone::Lane;
  return layout.lanes().contains(p) ? TimelineZone::Lane : TimelineZone::Nothing;
}

const Lane* TimelineState::laneAt(QPoint point) const {
  const auto index = layout.laneAt(point);
  if (!index || *index >= objectLanes()) return nullptr;
  return &lanes.lanes()[static_cast<std::size_t>(*index)];
}

const EventLane* TimelineState::eventLaneAt(QPoint point) const {
  const auto index = layout.laneAt(point);
  if (!index || *index < objectLanes()) return nullptr;
  return &eventLanes[static_cast<std::size_t>(*index - objectLanes())];
}

const ClipEvent* TimelineState::eventAt(QPoint point) const {
  const EventLane* lane = eventLaneAt(point);
  if (!lane || point.x() < layout.tracks().left()) return nullptr;
  const QRect row = layout.lane(*layout.laneAt(point));
  for (const ClipEvent& event : lane->events)
    if (eventRect(event, scale, row).adjusted(-2, -row.height(), 2, row.height()).contains(point))
      return &event;
  return nullptr;
}

TimelineZone TimelineState::eventZoneAt(QPoint point) const {
  if (point.x() < layout.tracks().left()) return TimelineZone::LaneHeader;
  const ClipEvent* event = eventAt(point);
  // A tag fills its lane: there, too, a drag marks an event.
  if (!event || !event->frames) return TimelineZone::EventLane;
  const QRect box = eventRect(*event, scale, layout.lane(*layout.laneAt(point)));
  // A narrow event can be grabbed at its end only.
  constexpr int edge = 4;
  if (point.x() > box.right() - edge) return TimelineZone::EventEnd;
  if (point.x() < box.left() + edge && box.width() > 3 * edge) return TimelineZone::EventBegin;
  return TimelineZone::Event;
}

std::optional<FrameIndex> TimelineState::cutAt(QPoint point) const {
  constexpr double reach = 4;  // pixels
  const double x = point.x() - layout.tracks().left();
  const auto distance = [&](const ShotCut& cut) { return std::abs(scale.x(cut.frame) - x); };
  const auto nearest = std::min_element(
      shots.begin(), shots.end(),
      [&](const ShotCut& a, const ShotCut& b) { return distance(a) < distance(b); });
  if (nearest == shots.end() || distance(*nearest) > reach) return std::nullopt;
  return nearest->frame;
}

FrameIndex TimelineState::frameAt(QPoint point) const {
  return scale.frameAt(point.x() - layout.tracks().left());
}

int TimelineState::viewX(FrameIndex frame) const {
  return layout.tracks().left() + static_cast<int>(std::floor(scale.middle(frame)));
}

}  // namespace maskline
