// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/session/session.h"
#include "ui/timeline/film_strip.h"
#include "ui/timeline/lanes/event_lanes.h"
#include "ui/timeline/lanes/lane_model.h"
#include "ui/timeline/lanes/lane_painter.h"
#include "ui/timeline/time_scale.h"
#include "ui/timeline/timeline_layout.h"

namespace maskline {

/// The parts of the timeline that can be under the mouse.
enum class TimelineZone {
  Nothing,
  Ruler,
  RangeIn,
  RangeOut,
  Film,
  Cut,  ///< in the film strip
  Summary,
  Threshold,
  Lane,
  LaneHeader,
  EventLane,
  Event,
  EventBegin,
  EventEnd
};

/// A cut that is being dragged.
struct DraggedCut {
  FrameIndex from, to;
};

/// The state shown by the timeline, shared by painting and input. What is being dragged (a range,
/// a threshold, a cut, an event) overrides that of the project until the mouse is released. Owner
/// thread.
struct TimelineState {
  explicit TimelineState(Session& theSession) : session(theSession), lanes(theSession) {}

  Session& session;
  TimeScale scale;
  TimelineLayout layout;
  LaneModel lanes;
  FilmStrip film;
  std::vector<FrameRange> decoded;
  std::vector<ShotCut> shots;
  std::vector<EventLane> eventLanes;        ///< below the lanes of the objects
  std::vector<Comment> comments;            ///< unresolved comments, in frame order
  std::map<ObjectId, RunningArrow> arrows;  ///< positions of a running propagation
  FrameRange projectRange;
  bool rangeSet = false;
  double projectThreshold = 0.75;
  std::optional<FrameRange> draggedRange;
  std::optional<double> draggedThreshold;
  std::optional<DraggedCut> draggedCut;
  std::optional<ClipEvent> draggedEvent;  ///< without an id: a new one

  FrameRange range() const { return draggedRange.value_or(projectRange); }
  double threshold() const { return draggedThreshold.value_or(projectThreshold); }

  void reload();        ///< another project, or none
  void readSettings();  ///< range and threshold
  void readComments();
  std::optional<int> readEvents();  ///< returns the lane of an event that was added
  void countLanes();
  int objectLanes() const { return static_cast<int>(lanes.lanes().size()); }
  const EventLane& eventLane(int lane) const;  ///< by lane of the layout
  /// Copies with what is being dragged, see draggedCut and draggedEvent.
  std::vector<ShotCut> shotsWithDragged() const;
  EventLane eventLaneWithDragged(int lane) const;
  /// To be called when a running propagation has written frames. Updates the arrow of the object;
  /// for Direction::Both the current direction is inferred from the frames.
  void noteProgress(ObjectId object, FrameRange frames, Direction direction);

  TimelineZone zoneAt(QPoint point) const;
  const Lane* laneAt(QPoint point) const;
  const EventLane* eventLaneAt(QPoint point) const;
  const ClipEvent* eventAt(QPoint point) const;
  std::optional<FrameIndex> cutAt(QPoint point) const;  ///< near a point of the film strip
  FrameIndex frameAt(QPoint point) const;  ///< under the pixel column, clamped to the clip
  int viewX(FrameIndex frame) const;       ///< the x coordinate of the centre of a frame in the
                                           ///< widget

 private:
  int wayOf(std::size_t lane, FrameRange frames) const;
  TimelineZone eventZoneAt(QPoint point) const;
};

}  // namespace maskline
